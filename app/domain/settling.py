"""What the last session still means today: rows B9 to B15 and B20 of the rules.

``now - at`` counts from a session's end. Only leg pain is compared with its start: back
pain has no row before a session.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from app.domain.change import rise, rose, rose_to_urgent
from app.domain.clearing import Stop, is_cleared
from app.domain.decision import Reason
from app.domain.facts import Facts
from app.domain.history import Answers, PastSession
from app.domain.rules import Level

SessionRow = Callable[[Facts, Answers, PastSession], Reason | None]


def ended_with_warning(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B1 (N): the last session ended with a warning sign: emergency until cleared."""
    if last.new_symptoms != "warning" or cleared(known, last, "emergency"):
        return None
    return Reason("B1", "emergency", "emergency", {"new": "warning"})


def rose_a_little(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B9 (S, O): rose 1 up to 7 days ago, above its start now: gentle, may be put back."""
    rules, points, above = known.rules, rise(last, known.rules), above_start(answers, last)
    if points is None or not rules.rise_note <= points < rules.rise_gentle:
        return None
    if above is None or above <= 0 or known.age(last) > timedelta(days=rules.settle_valid_days):
        return None
    return Reason("B9", "gentle", "gentle", values(answers, last, points), put_back=True)


def not_settled(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B10 (S, flare data): rose 1 or 2, 2 above its start after a day: pause until a yes.

    Once a check has said so, time or a lower rating does not take it back.
    """
    rules, points = known.rules, rise(last, known.rules)
    if points is None or points < rules.rise_note or cleared(known, last, "pause"):
        return None
    now_raised = points < rules.rise_pause and still_raised(known, answers, last)
    if not now_raised and "settle_not" not in known.told:
        return None
    return Reason("B10", "pause", "settle_not", values(answers, last, points))


def rose_some(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B11 (O): rose 2 or moved down up to 28 days ago, and not B10: gentle, one session."""
    rules, points = known.rules, rise(last, known.rules)
    if points is None or not rules.rise_gentle <= points < rules.rise_pause:
        return None
    if not recent(known, last) or not_settled(known, answers, last) is not None:
        return None
    return gentle_again("B11", answers, last, points)


def rose_a_lot(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B12 (S, O): rose 3 or more up to 28 days ago: pause.

    Clears to gentle after 48 h with pain at or below its start, or by the doctor.
    """
    rules, points = known.rules, rise(last, known.rules)
    if points is None or points < rules.rise_pause or not recent(known, last):
        return None
    waited = known.age(last) >= timedelta(hours=rules.pause_clear_hours)
    if (waited and settled(answers, last)) or cleared(known, last, "pause"):
        return gentle_again("B12", answers, last, points)
    return Reason("B12", "pause", "end_up_3", values(answers, last, points))


def repeated_rises(known: Facts, answers: Answers) -> Reason | None:
    """B13 (S, O): rose 2 in 2 of the last 3 sessions, or 1 in 3 in a row: pause until a yes.

    Of the sessions of the last 28 days; once a check has said so, also of older ones.
    """
    told = "rises_repeat" in known.told
    pattern = [
        session
        for sessions in (known.history.sessions, known.allowed)
        for session in rise_pattern(sessions, known, told)
    ]
    if all(cleared(known, session, "pause") for session in pattern):
        return None
    return Reason("B13", "pause", "rises_repeat", {"sessions": len({s.id for s in pattern})})


def new_tingling(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B14 (N, O): new tingling or numbness in the last session: pause until a yes."""
    if last.new_symptoms != "tingling" or cleared(known, last, "pause"):
        return None
    return Reason("B14", "pause", "new_tingling", {"new": "tingling"})


def new_weakness(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B15 (N, O): new weakness in the last session: urgent until cleared."""
    if last.new_symptoms != "weakness" or cleared(known, last, "urgent"):
        return None
    return Reason("B15", "urgent", "new_weakness", {"new": "weakness"})


def rose_to_very_strong(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B15 (N, O): the last session rose 3 or more and ended at 8 or more: urgent until cleared."""
    points = rise(last, known.rules)
    if points is None or not rose_to_urgent(last, known.rules) or cleared(known, last, "urgent"):
        return None
    return Reason("B15", "urgent", "end_urgent", values(answers, last, points))


def hurt_twice(known: Facts, answers: Answers, last: PastSession) -> Reason | None:
    """B20 (O): two or more "This hurts" up to 28 days ago: gentle, one session."""
    if last.hurts < known.rules.hurts_to_end_session or not recent(known, last):
        return None
    return Reason("B20", "gentle", "gentle_hurt", {"hurts": last.hurts})


SESSION_ROWS: tuple[SessionRow, ...] = (
    ended_with_warning,
    rose_a_little,
    not_settled,
    rose_some,
    rose_a_lot,
    new_tingling,
    new_weakness,
    rose_to_very_strong,
    hurt_twice,
)


def session_rows(known: Facts, answers: Answers) -> list[Reason]:
    """Return the rows about the last session that hold, for each session that decides."""
    reasons = (row(known, answers, last) for last in known.deciding for row in SESSION_ROWS)
    return [reason for reason in reasons if reason is not None]


def rise_pattern(sessions: Sequence[PastSession], known: Facts, any_age: bool) -> list[PastSession]:
    """Return the sessions that make rises a habit; empty when they are none."""
    rules = known.rules
    window, row = (
        [s for s in sessions[-count:] if any_age or recent(known, s)]
        for count in (rules.rises_window_sessions, rules.small_rises_in_row_to_pause)
    )
    small = [s for s in row if rose(s, rules, rules.rise_note)]
    if len(small) == rules.small_rises_in_row_to_pause:
        return small
    large = [s for s in window if rose(s, rules, rules.rise_gentle)]
    return large if len(large) >= rules.rises_to_pause else []


def above_start(answers: Answers, last: PastSession) -> int | None:
    """Return how far leg pain now is above where the session began; None when unknown."""
    start = last.before.leg
    return None if answers.leg is None or start is None else answers.leg - start


def still_raised(known: Facts, answers: Answers, last: PastSession) -> bool:
    """Say whether pain is clearly above its start, a day to a week after the session."""
    rules, above = known.rules, above_start(answers, last)
    a_day, a_week = timedelta(hours=rules.settle_hours), timedelta(days=rules.settle_valid_days)
    return above is not None and above >= rules.settle_points and a_day <= known.age(last) <= a_week


def settled(answers: Answers, last: PastSession) -> bool:
    """Say whether pain is known to be back at its start or below."""
    above = above_start(answers, last)
    return above is not None and above <= 0


def gentle_again(rule: str, answers: Answers, last: PastSession, points: int) -> Reason:
    """Return the gentle session after a rise, with the words that fit pain now."""
    message = "settle_ok" if settled(answers, last) else "gentle"
    return Reason(rule, "gentle", message, values(answers, last, points))


def recent(known: Facts, session: PastSession) -> bool:
    """Say whether a session is young enough to decide by its rise."""
    return known.age(session) <= timedelta(days=known.rules.rise_counts_days)


def cleared(known: Facts, session: PastSession, level: Level) -> bool:
    """Say whether the person has cleared what this session stopped at this level."""
    return is_cleared(Stop(level, session.ended_at, session.check), known.history)


def values(answers: Answers, last: PastSession, points: int) -> dict[str, int | float | str]:
    """Return the numbers a row about the last session used, without those not answered."""
    numbers = {"rise": points, "start": last.before.leg, "leg": answers.leg}
    return {name: number for name, number in numbers.items() if number is not None}
