"""How each exercise is borne: keep, easier, aside, try again (section 2.4 of the rules)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from app.domain.change import rose
from app.domain.decision import Decision
from app.domain.exercises import Exercise, Variant
from app.domain.history import Aside, History, PastSession, in_utc
from app.domain.records.session import Felt
from app.domain.rules import Level, Offers, Rules

Advice = Literal["keep", "offer_easier", "set_aside"]


def advise(felt: Sequence[Felt | None], not_for_me: bool, offers: Offers) -> Advice:
    """Return what an exercise's answers lead to, oldest first (S, O).

    Counted from when it was last taken back or tried again; times without an answer are
    left out. "Not right for me now" sets aside at once.
    """
    answers = [answer for answer in felt if answer is not None]
    hurts = answers[-offers.hurt_again_in_last :].count("hurt")
    if not_for_me or hurts >= offers.hurt_again_count:
        return "set_aside"
    return "offer_easier" if answers[-1:] == ["hurt"] else "keep"


def felt_of(slug: str, sessions: Sequence[PastSession]) -> tuple[Felt | None, ...]:
    """Return how one exercise felt each time it was done, oldest first."""
    return tuple(
        done.felt
        for session in sessions
        for done in session.exercises
        if done.slug == slug and done.outcome != "skipped"
    )


def enough_to_say(felt: Sequence[Felt | None], offers: Offers) -> bool:
    """Say whether an exercise was answered often enough to say how it is borne."""
    return sum(answer is not None for answer in felt) >= offers.tolerance_min_times


def next_easier(exercise: Exercise, variant: str) -> Variant | None:
    """Return the next variant down by level; None when this is the easiest."""
    level = exercise.variant(variant).level
    below = [v for v in exercise.variants if v.level < level]
    return max(below, key=lambda v: v.level, default=None)


def easiest(exercise: Exercise) -> Variant:
    """Return the easiest variant, the one a retry is made in."""
    return min(exercise.variants, key=lambda v: v.level)


def few_left(active: int, offers: Offers) -> bool:
    """Say whether too few exercises are left; it blocks nothing (O)."""
    return active < offers.min_active_exercises


def had_hurt(session: PastSession) -> bool:
    """Say whether anything hurt in a session, by button or by answer."""
    return session.hurts > 0 or any(done.felt == "hurt" for done in session.exercises)


def quiet_days(history: History, now: datetime, rules: Rules) -> int | None:
    """Return the whole days since the last rise or hurt; None when there never was one."""
    loud = [s for s in history.sessions if rose(s, rules, rules.rise_note) or had_hurt(s)]
    return (in_utc(now) - loud[-1].ended_at).days if loud else None


def retry_due(
    days_aside: int, offered: int, quiet: int | None, level: Level, offers: Offers
) -> bool:
    """Say whether to offer an exercise again (S, O): 14 days aside, then 28, then only if asked.

    ``days_aside`` counts from setting aside or from the last "not yet" or failed retry,
    ``offered`` the offers made before; ``quiet`` None: never a rise or a hurt.
    """
    if level != "proceed" or offered >= len(offers.retry_after_days):
        return False
    if quiet is not None and quiet < offers.retry_needs_quiet_days:
        return False
    return days_aside >= offers.retry_after_days[offered]


def retry_offered(
    aside: Aside, history: History, now: datetime, level: Level, rules: Rules, offers: Offers
) -> bool:
    """Say whether to offer this exercise again now, in its easiest version, once."""
    days = (in_utc(now) - aside.since).days
    quiet = quiet_days(history, now, rules)
    return aside.ask_again and retry_due(days, aside.offered, quiet, level, offers)


def short_plan_again(history: History, decision: Decision, rules: Rules) -> bool:
    """Say whether to offer the short plan: enough quiet gentle sessions in a row (M, O).

    Only where today's rules let the gentle plan be left.
    """
    run = history.sessions[-rules.gentle_run_then_short :]
    gentle = [s for s in run if s.plan == "gentle" and not had_hurt(s)]
    quiet = [s for s in gentle if not rose(s, rules, rules.rise_note)]
    free = decision.level == "proceed" or decision.put_back
    return free and len(quiet) == rules.gentle_run_then_short
