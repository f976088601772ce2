"""What is said of a trend: sentences with the actual numbers, and the words of its axis."""

from datetime import date, timedelta

from babel.dates import format_interval
from flask_babel import format_date, get_locale, ngettext
from flask_babel import gettext as _

from app.domain.pain import HIGH, ONE_DAY, WINDOW_DAYS, WINDOW_MIN_DAYS, Gap, Part
from app.domain.series import Trend
from app.domain.stretches import LongTrend, Stretch
from app.web.charts.axis import Unit
from app.web.filters import dated, points
from app.web.filters import day as day_name

GAPS_NAMED = 3


def title(part: Part) -> str:
    """Return what was rated and on which scale."""
    leg = part == "leg"
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


def long_headline(trend: LongTrend) -> str:
    """Return the newest and the oldest mean of a long trend, or what is missing for one."""
    if not trend.runs and trend.unit == "month":
        return _("No month of this time has ratings on three days")
    if not trend.runs:
        return _("No week of this time has ratings on three days")
    newest, oldest = trend.runs[-1][-1], trend.runs[0][0]
    values = {"mean": points(newest.mean), "time": stretch_name(trend, newest)}
    if trend.part == "leg":
        now = _("%(time)s: leg or buttock pain of %(mean)s on average.", **values)
    else:
        now = _("%(time)s: back pain of %(mean)s on average.", **values)
    if newest is oldest:
        return now
    began = points(oldest.mean)
    then = _("%(time)s: %(mean)s.", time=stretch_name(trend, oldest), mean=began)
    return f"{now} {then}"


def stretch_name(trend: LongTrend, stretch: Stretch) -> str:
    """Return the name of a week or month, as in "Week of Nov 16, 2026"."""
    if trend.unit == "month":
        return month_name(stretch.first)
    return _("Week of %(day)s", day=format_date(stretch.first, "MMM d, y"))


def week_name(first: date) -> str:
    """Return a week as a table names it, as in "Week of Nov 16"."""
    return _("Week of %(day)s", day=day_name(first))


def month_name(day: date) -> str:
    """Return the month of a date with its year; of whole weeks that of the first Thursday."""
    return dated(day + timedelta(days=3), "MMMM y")


def hint(trend: Trend) -> str | None:
    """Return what a line needs, None when there is one."""
    if trend.runs:
        return None
    return _("The line needs ratings on three days within a week.")


def high_days(trend: Trend | LongTrend) -> str:
    """Return on how many of the rated days pain was high."""
    return ngettext(
        "Days at %(high)s or more: %(count)s of %(num)s rated day",
        "Days at %(high)s or more: %(count)s of %(num)s rated days",
        trend.counted,
        high=HIGH,
        count=trend.high,
    )


def gaps(trend: Trend | LongTrend) -> str:
    """Return which dates have no ratings, for the key; when they are many, how many runs."""
    if len(trend.gaps) > GAPS_NAMED:
        count = len(trend.gaps)
        if isinstance(trend, LongTrend):
            return _("Weeks without ratings, %(count)s times", count=count)
        return _("No ratings for 4 days or more, %(count)s times", count=count)
    return _("No ratings: %(days)s", days="; ".join(_interval(gap) for gap in trend.gaps))


def axis_label(day: date, by: Unit) -> str:
    """Return a date in short, for the lower axis; a January says its year."""
    if by == "year" or (by == "month" and day.month == 1):
        return dated(day, "y")
    return dated(day, "MMM" if by == "month" else "MMM d")


def _interval(gap: Gap) -> str:
    skeleton = "MMMd" if gap.first.year == gap.last.year else "yMMMd"
    return format_interval(gap.first, gap.last, skeleton, locale=get_locale())


def _no_line_yet(trend: Trend) -> str:
    """Return how many ratings are missing: only those of the last days stay in a window."""
    rated = [day.day for day in trend.days if day.before is not None]
    if len(rated) >= WINDOW_MIN_DAYS:
        return _("Your ratings are too far apart for a trend so far")
    next_one = trend.last + ONE_DAY if trend.last in rated else trend.last
    missing = WINDOW_MIN_DAYS - sum((next_one - day).days < WINDOW_DAYS for day in rated)
    return {
        1: _("One more rating and we can draw your trend"),
        2: _("Two more ratings and we can draw your trend"),
        3: _("Three more ratings and we can draw your trend"),
    }[missing]
