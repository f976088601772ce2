"""Whether a session may start, and which: section 2.1 of the rules, row by row.

Each row is one function that returns its reason when it holds. The letters say where the
row comes from: S the article, N NHS/NICE, P pain monitoring, M measurement, O our choice.
Rows about the last session are in ``settling``, marked signs in ``marks``, notices in
``notices``.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from app.domain.decision import Decision, Reason, decide
from app.domain.facts import Facts, facts
from app.domain.history import Answers, History
from app.domain.marks import mark_rows, marked_now
from app.domain.notices import four_months, six_weeks
from app.domain.rules import Rules
from app.domain.screening import Screen
from app.domain.settling import repeated_rises, session_rows

Row = Callable[[Facts, Answers], Reason | None]


def doctor_not_asked(known: Facts, answers: Answers) -> Reason | None:
    """B4 (S, O): doctor not asked yet, unanswered counts as not yet: gentle."""
    person = known.history.person
    if person.doctor == "yes":
        return None
    again = timedelta(days=known.rules.doctor_note_every_days)
    level = known.rules.not_yet_doctor_level
    return Reason("B4", level, "check_doctor", brief=known.shown_within("check_doctor", again))


def very_strong_pain(known: Facts, answers: Answers) -> Reason | None:
    """B5 (P, O): pain now at 8 or more without a clinician's approval: pause today."""
    if answers.leg is None or answers.leg < known.rules.pause_at:
        return None
    if known.history.person.clinician_ok:
        return None
    return Reason("B5", "pause", "pain_high", {"leg": answers.leg, "limit": known.rules.pause_at})


def very_strong_pain_approved(known: Facts, answers: Answers) -> Reason | None:
    """B6 (O): pain now at 8 or more, approved by a clinician: gentle."""
    if answers.leg is None or answers.leg < known.rules.pause_at:
        return None
    if not known.history.person.clinician_ok:
        return None
    values = {"leg": answers.leg, "limit": known.rules.pause_at}
    return Reason("B6", "gentle", "gentle_strong", values)


def strong_pain(known: Facts, answers: Answers) -> Reason | None:
    """B7 (P, O): pain now 6 or 7: gentle, may be put back."""
    rules = known.rules
    if answers.leg is None or not rules.gentle_at <= answers.leg < rules.pause_at:
        return None
    values = {"leg": answers.leg, "limit": rules.gentle_at}
    return Reason("B7", "gentle", "gentle_strong", values, put_back=True)


def above_usual(known: Facts, answers: Answers) -> Reason | None:
    """B8 (M, O): now at 3 or more and 2 above the usual level: gentle, may be put back."""
    rules, usual = known.rules, known.usual
    if answers.leg is None or usual is None or answers.leg < rules.usual_floor:
        return None
    if answers.leg - usual < rules.above_usual:
        return None
    return Reason("B8", "gentle", "gentle", {"leg": answers.leg, "usual": usual}, put_back=True)


def enough_today(known: Facts, answers: Answers) -> Reason | None:
    """B16 (O): two sessions already today: gentle, rest suggested, may be put back."""
    if known.sessions_today < known.rules.sessions_per_day_normal:
        return None
    values = {"sessions": known.sessions_today}
    return Reason("B16", "gentle", "enough_today", values, put_back=True)


def trend_worse(known: Facts, answers: Answers) -> Reason | None:
    """B17 (N, M): latest weekly mean 2 or more above the best earlier week: gentle."""
    latest, best = known.trend.latest, known.trend.best
    if known.trend.verdict != "worse" or latest is None or best is None:
        return None
    values = {"now": round(float(latest), 1), "ref": round(float(best), 1)}
    return Reason("B17", "gentle", "trend_worse", values)


READY = Reason("B21", "proceed", "ready")
"""B21: none of the rows above: proceed."""

ROWS: tuple[Row, ...] = (
    doctor_not_asked,
    very_strong_pain,
    very_strong_pain_approved,
    strong_pain,
    above_usual,
    repeated_rises,
    enough_today,
    trend_worse,
    four_months,
    six_weeks,
)


def before(
    answers: Answers, history: History, now: datetime, rules: Rules, screen: Screen
) -> Decision:
    """Decide whether and how a session may start; missing answers assume nothing."""
    return before_by(facts(history, now, rules, screen), answers)


OF_SESSIONS: tuple[Row, ...] = (repeated_rises, enough_today)
"""Rows that count sessions; those about the last one are in ``settling``."""


def before_by(known: Facts, answers: Answers) -> Decision:
    """Decide from facts already gathered, for many ratings at one moment."""
    return _decided(known, answers, session_rows(known, answers), ROWS)


def apart_from_sessions(known: Facts, answers: Answers) -> Decision:
    """Decide by all that neither the last session nor the number of sessions decides."""
    return _decided(known, answers, [], [row for row in ROWS if row not in OF_SESSIONS])


def _decided(
    known: Facts, answers: Answers, about_last: Sequence[Reason], rows: Sequence[Row]
) -> Decision:
    held = [*mark_rows(known.marked | marked_now(answers), known.screen), *about_last]
    held += [reason for row in rows if (reason := row(known, answers)) is not None]
    if all(reason.level is None for reason in held):
        held.append(READY)
    return decide(held)
