"""A small step up: when it may be offered, and which (section 2.4 of the rules; O)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.change import rose
from app.domain.exercises import Amount, Dose, Exercise
from app.domain.history import History, in_utc
from app.domain.rules import LEVELS, Level, Offers, Rules, Step
from app.domain.tolerance import quiet_days

WEEK = timedelta(days=7)

NUMBERS: dict[Step, str] = {"reps": "reps", "hold": "hold_s", "sets": "sets"}
"""Which number of a dose a step raises."""


@dataclass(frozen=True, slots=True)
class Doing:
    """An exercise as the person does it now."""

    exercise: Exercise
    variant: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class StepUp:
    """One step up: what changes (``by``), and how the exercise is done then."""

    by: Step
    slug: str
    variant: str
    dose: Dose


def harder_allowed(
    slug: str,
    history: History,
    now: datetime,
    level: Level,
    leg: int | None,
    rules: Rules,
    offers: Offers,
) -> bool:
    """Say whether one exercise may be offered a step up: all conditions at once."""
    return (
        level == "proceed"
        and leg is not None
        and leg <= offers.harder_max_pain_before
        and long_enough(history, now, offers)
        and went_well(slug, history, now, offers)
        and calm(history, now, rules, offers)
        and not answered_lately(history, now, offers)
    )


def long_enough(history: History, now: datetime, offers: Offers) -> bool:
    """Say whether the person has used Steady for at least 14 days."""
    first = history.person.first_use
    least = timedelta(days=offers.harder_min_days_since_start)
    return first is not None and history.today(now) - first >= least


def went_well(slug: str, history: History, now: datetime, offers: Offers) -> bool:
    """Say whether it was done in 8 sessions of the last 21 days, said to be fine, with no hurt."""
    since = in_utc(now) - timedelta(days=offers.harder_window_days)
    lately = [s for s in history.sessions if s.ended_at >= since]
    times = [
        {done.felt for done in session.exercises if done.slug == slug and done.outcome == "done"}
        for session in lately
    ]
    hurt = any(done.slug == slug and done.felt == "hurt" for s in lately for done in s.exercises)
    good = sum(bool(felt - {None}) for felt in times)
    return not hurt and good >= offers.harder_min_sessions


def calm(history: History, now: datetime, rules: Rules, offers: Offers) -> bool:
    """Say whether there was no rise, hurt or stop for 7 days, nor a rise in the last session."""
    quiet = quiet_days(history, now, rules)
    if quiet is not None and quiet < offers.harder_quiet_days:
        return False
    since = in_utc(now) - timedelta(days=offers.harder_quiet_days)
    stopped = LEVELS.index("pause")
    if any(LEVELS.index(c.level) >= stopped and c.at > since for c in history.checks):
        return False
    return not any(rose(s, rules, rules.rise_note) for s in history.sessions[-1:])


def answered_lately(history: History, now: datetime, offers: Offers) -> bool:
    """Say whether this week's one offer was answered already, either way."""
    lately = [at for at in history.harder_answered if in_utc(now) - in_utc(at) < WEEK]
    return len(lately) >= offers.harder_per_week


def next_step(doing: Doing, after_rise: bool, offers: Offers) -> StepUp | None:
    """Return the first step there is room for, in the order of the content.

    Never above the article's maximum, and none by a number for which it gives no
    maximum. ``after_rise``: there was a rise lately, which rules some variants out.
    """
    for by in offers.harder_order:
        up = _variant_up(doing, after_rise) if by == "variant" else _dose_up(doing, by, offers)
        if up is not None:
            return up
    return None


def harder_offer(
    doings: Iterable[Doing],
    history: History,
    now: datetime,
    level: Level,
    leg: int | None,
    rules: Rules,
    offers: Offers,
) -> StepUp | None:
    """Return the one step offered now: the first exercise that may and can, or None."""
    risen = rose_lately(history, now, rules)
    for doing in doings:
        if harder_allowed(doing.exercise.slug, history, now, level, leg, rules, offers):
            up = next_step(doing, risen, offers)
            if up is not None:
                return up
    return None


def rose_lately(history: History, now: datetime, rules: Rules) -> bool:
    """Say whether any session rose that is young enough to decide."""
    since = in_utc(now) - timedelta(days=rules.rise_counts_days)
    return any(rose(s, rules, rules.rise_note) for s in history.sessions if s.ended_at >= since)


def _dose_up(doing: Doing, by: Step, offers: Offers) -> StepUp | None:
    number = NUMBERS[by]
    amount: Amount = getattr(doing.exercise.limits, number)
    value = getattr(doing.dose, number) + offers.harder_step[number]
    if not amount.harder or amount.article_max is None or value > amount.max:
        return None
    return StepUp(by, doing.exercise.slug, doing.variant, replace(doing.dose, **{number: value}))


def _variant_up(doing: Doing, after_rise: bool) -> StepUp | None:
    level = doing.exercise.variant(doing.variant).level
    above = [v for v in doing.exercise.variants if v.level > level]
    following = min(above, key=lambda v: v.level, default=None)
    if following is None or (after_rise and not following.after_rise):
        return None
    return StepUp("variant", doing.exercise.slug, following.id, doing.dose)
