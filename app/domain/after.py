"""What a session's end means: section 2.3 of the rules, row by row."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.change import moved, rating_rise, rise, rose_to_urgent
from app.domain.decision import Decision, Reason, decide
from app.domain.history import History, PastSession, in_utc
from app.domain.rules import Rules

Row = Callable[[PastSession, Rules], Reason | None]


def no_rise(session: PastSession, rules: Rules) -> Reason | None:
    """After, rise 0 or less (S): proceed; a furthest point that moved up is good news."""
    points, way = rise(session, rules), moved(session)
    if points is None:
        return Reason("after-same", "proceed", "moved_up") if way == "up" else None
    if points >= rules.rise_note:
        return None
    message = "moved_up" if way == "up" else "end_same"
    return Reason("after-same", "proceed", message, {"rise": points})


def rise_of_one(session: PastSession, rules: Rules) -> Reason | None:
    """After, rise 1 (S): proceed, no harder offers; names the doctor as the article asks."""
    points = rise(session, rules)
    if points is None or not rules.rise_note <= points < rules.rise_gentle:
        return None
    return Reason("after-1", "proceed", "end_up_1", {"rise": points})


def rise_of_two(session: PastSession, rules: Rules) -> Reason | None:
    """After, rise 2 (S, O): gentle next time."""
    points = rating_rise(session, rules)
    if points is None or not rules.rise_gentle <= points < rules.rise_pause:
        return None
    return Reason("after-2", "gentle", "end_up_2", {"rise": points})


def further_down(session: PastSession, rules: Rules) -> Reason | None:
    """After, pain further down the leg (S, O): counts as a rise of 2: gentle next time."""
    furthest = session.after.furthest
    if furthest is None or moved(session) != "down":
        return None
    return Reason("after-down", "gentle", "moved_down", {"furthest": furthest})


def rise_of_three(session: PastSession, rules: Rules) -> Reason | None:
    """After, rise 3 or more (S, O): pause."""
    points = rating_rise(session, rules)
    if points is None or points < rules.rise_pause or rose_to_urgent(session, rules):
        return None
    return Reason("after-3", "pause", "end_up_3", {"rise": points})


def rise_to_very_strong(session: PastSession, rules: Rules) -> Reason | None:
    """After, rise 3 or more and a rating after of 8 or more (N, O): urgent."""
    points = rating_rise(session, rules)
    if points is None or not rose_to_urgent(session, rules):
        return None
    return Reason("after-3-strong", "urgent", "end_urgent", {"rise": points})


NEW_SYMPTOMS = {
    # After, new tingling or numbness (N, O): pause.
    "tingling": Reason("after-tingling", "pause", "new_tingling"),
    # After, new weakness (N, O): urgent.
    "weakness": Reason("after-weakness", "urgent", "new_weakness"),
    # After, an emergency warning sign (N): emergency.
    "warning": Reason("after-warning", "emergency", "emergency"),
}


def something_new(session: PastSession, rules: Rules) -> Reason | None:
    """After, new tingling, weakness or warning sign (N, O): pause, urgent, emergency."""
    return NEW_SYMPTOMS.get(session.new_symptoms or "none")


def hurt_twice(session: PastSession, rules: Rules) -> Reason | None:
    """After, two or more "This hurts" (O): gentle next time."""
    if session.hurts < rules.hurts_to_end_session:
        return None
    return Reason("after-hurts", "gentle", "hurt_end", {"hurts": session.hurts})


ROWS: tuple[Row, ...] = (
    no_rise,
    rise_of_one,
    rise_of_two,
    further_down,
    rise_of_three,
    rise_to_very_strong,
    something_new,
    hurt_twice,
)


def after(session: PastSession, rules: Rules) -> Decision:
    """Decide what a session's end means; without ratings nothing is said about pain."""
    return decide(reason for row in ROWS if (reason := row(session, rules)) is not None)


def next_day_session(history: History, now: datetime, rules: Rules) -> PastSession | None:
    """Return the session whose next-day rating is still to be asked for (flare data, O).

    Asked once, from 12 hours after the end up to 7 days; a check after 12 hours is an
    answer too.
    """
    last = history.sessions[-1] if history.sessions else None
    if last is None or last.id in history.next_day:
        return None
    settling = last.ended_at + timedelta(hours=rules.settle_check_min_hours)
    until = last.ended_at + timedelta(days=rules.settle_valid_days)
    answered = any(check.at >= settling for check in history.checks)
    return last if settling <= in_utc(now) <= until and not answered else None
