"""The two notices of time: rows B18 and B19. They leave the level as it is."""

from calendar import monthrange
from datetime import date, timedelta

from app.domain.decision import Reason
from app.domain.facts import Facts
from app.domain.history import Answers


def months_later(day: date, months: int) -> date:
    """Return the same day so many calendar months later, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def over_four_months(known: Facts, answers: Answers) -> bool:
    """Say whether the pain began more than four calendar months ago and is still there."""
    rules, onset = known.rules, known.history.person.onset
    if onset is None or known.today <= months_later(onset, rules.four_month_rule_months):
        return False
    pain = answers.leg if known.trend.latest is None else known.trend.latest
    return pain is not None and pain >= rules.four_month_pain_at_least


def four_months(known: Facts, answers: Answers) -> Reason | None:
    """B18 (S): over four months and still in pain: level unchanged, every 30 days at most."""
    onset = known.history.person.onset
    if onset is None or not over_four_months(known, answers) or shown(known, "four_months"):
        return None
    return Reason("B18", None, "four_months", {"onset": onset.isoformat()})


def six_weeks(known: Facts, answers: Answers) -> Reason | None:
    """B19 (N): six weeks without a clear drop: level unchanged; B18 takes precedence.

    Counted from the later of onset and first use; every 30 days at most.
    """
    start, rules = clock_start(known), known.rules
    if start is None or known.today - start < timedelta(weeks=rules.no_progress_weeks):
        return None
    if known.trend.verdict not in ("same", "worse"):
        return None
    if over_four_months(known, answers) or shown(known, "six_weeks"):
        return None
    return Reason("B19", None, "six_weeks", {"since": start.isoformat()})


def clock_start(known: Facts) -> date | None:
    """Return the later of onset and first use; None before the first use."""
    first_use, onset = known.history.person.first_use, known.history.person.onset
    return first_use if first_use is None or onset is None else max(first_use, onset)


def shown(known: Facts, message: str) -> bool:
    """Say whether a notice was shown too recently to show it again."""
    return known.shown_within(message, timedelta(days=known.rules.notice_repeat_days))
