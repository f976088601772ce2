"""What the progress page says of a trend, in sentences with the actual numbers."""

from datetime import date

from babel.dates import format_interval
from flask_babel import format_date, format_decimal, get_locale, ngettext
from flask_babel import gettext as _

from app.domain.pain import HIGH, WINDOW_MIN_DAYS, Gap
from app.domain.series import Range, Trend

GAPS_NAMED = 3


def range_name(span: Range) -> str:
    """Return the name of a range, for its link."""
    return {Range.FOUR_WEEKS: _("4 weeks"), Range.FOUR_MONTHS: _("4 months")}[span]


def title(trend: Trend) -> str:
    """Return what was rated and on which scale."""
    leg = trend.part == "leg"
    return _("Leg or buttock pain, 0 to 10") if leg else _("Back pain, 0 to 10")


def headline(trend: Trend) -> str:
    """Return the newest and the oldest point of the line, or what is missing for a line."""
    if not trend.runs:
        return _no_line_yet(trend)
    day, mean = trend.runs[-1][-1]
    values = {"mean": points(mean), "day": format_date(day, "MMMM d")}
    if day == trend.last and trend.part == "leg":
        now = _("Your 7-day average for leg or buttock pain is %(mean)s.", **values)
    elif day == trend.last:
        now = _("Your 7-day average for back pain is %(mean)s.", **values)
    elif trend.part == "leg":
        now = _(
            "Your last 7-day average for leg or buttock pain was %(mean)s, on %(day)s.", **values
        )
    else:
        now = _("Your last 7-day average for back pain was %(mean)s, on %(day)s.", **values)
    first, began = trend.runs[0][0]
    if first == day:
        return now
    then = _("On %(day)s it was %(mean)s.", day=format_date(first, "MMMM d"), mean=points(began))
    return f"{now} {then}"


def hint(trend: Trend) -> str | None:
    """Return what a line needs, None when there is one."""
    if trend.runs:
        return None
    return _("The line needs ratings on three days within a week.")


def high_days(trend: Trend) -> str:
    """Return on how many of the rated days pain was high."""
    return ngettext(
        "Days at %(high)s or more: %(count)s of %(num)s rated day",
        "Days at %(high)s or more: %(count)s of %(num)s rated days",
        trend.counted,
        high=HIGH,
        count=trend.high,
    )


def gaps(trend: Trend) -> str:
    """Return which dates have no ratings, for the key; when they are many, how many runs."""
    if len(trend.gaps) > GAPS_NAMED:
        count = len(trend.gaps)
        return _("No ratings for 4 days or more, %(count)s times", count=count)
    return _("No ratings: %(days)s", days="; ".join(_interval(gap) for gap in trend.gaps))


def points(value: float) -> str:
    """Return a mean with one decimal."""
    return format_decimal(value, "0.0")


def axis_label(day: date, by_month: bool) -> str:
    """Return a date in short, for the lower axis."""
    return str(format_date(day, "MMM" if by_month else "MMM d"))


def _interval(gap: Gap) -> str:
    return format_interval(gap.first, gap.last, "MMMd", locale=get_locale())


def _no_line_yet(trend: Trend) -> str:
    missing = WINDOW_MIN_DAYS - trend.counted
    if missing <= 0:
        return _("Your ratings are too far apart for a trend so far")
    return {
        1: _("One more rating and we can draw your trend"),
        2: _("Two more ratings and we can draw your trend"),
        3: _("Three more ratings and we can draw your trend"),
    }[missing]
