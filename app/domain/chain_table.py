"""What sessions done without a network mean for the next one, as rows to look up.

The browser adds what it knows of its unsent sessions to the numbers of the last sessions
known here. The rules themselves make every row.
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from itertools import product
from uuid import UUID

from app.domain.before import enough_today
from app.domain.change import rise
from app.domain.daily_table import daily
from app.domain.decision import Reason
from app.domain.facts import Facts, facts, sessions_on
from app.domain.history import Answers, History, Pain, PastSession
from app.domain.last_rows import ENDED, Json, in_ms, last_rows, reason_row
from app.domain.rules import Rules
from app.domain.screening import Screen
from app.domain.settling import cleared, not_settled, repeated_rises

Rises = tuple[int, ...]


def chain(known: Facts, days: int) -> Json:
    """Return the rows for sessions not known here, and what is known of the last ones.

    ``last``: see ``last_rows``. ``repeat``: B13 for the rises of the last sessions, the
    newest last; the first row fits of which every number is reached, not counting a rise
    older than ``rise_counts_ms``, and of whose rises at least one is not cleared.
    ``recent``: what B13 counts here, once with and once without the sessions done against
    advice where these differ. ``latched``: what a check that said this message says until
    a session after it. ``enough``: B16 from so many sessions on a local date. ``days``:
    the local dates to come, each with its end and its sessions so far. ``daily``: the first
    ratings of the last weeks, see ``daily_table``.
    """
    return {
        **_rows(known.rules, known.screen),
        "recent": recent_rises(known),
        "enough": enough_row(known),
        "days": local_days(known, days),
        "daily": daily(known),
    }


@cache
def _rows(rules: Rules, screen: Screen) -> Json:
    """Return the rows that are the same for everybody; nobody changes them."""
    return {
        "last": last_rows(rules, screen),
        "repeat": repeat_rows(rules, screen),
        "rise_counts_ms": in_ms(timedelta(days=rules.rise_counts_days)),
        "latched": latched_rows(rules, screen),
    }


def repeat_rows(rules: Rules, screen: Screen) -> list[Json]:
    """Return the smallest rises of the last sessions with which B13 holds."""
    counts = sorted({0, rules.rise_note, rules.rise_gentle})
    found: dict[Rises, Reason] = {}
    for rises in sorted(product(counts, repeat=_window(rules)), key=lambda all_: (max(all_), all_)):
        smaller = any(all(a <= b for a, b in zip(row, rises, strict=True)) for row in found)
        if not smaller and (reason := repeated_rises(_risen(rises, rules, screen), Answers())):
            found[rises] = reason
    return [reason_row(reason) | {"rises": list(rises)} for rises, reason in found.items()]


def latched_rows(rules: Rules, screen: Screen) -> dict[str, Json]:
    """Return what a check has said that neither time nor a lower rating takes back."""
    known = _risen((rules.rise_gentle,) * _window(rules), rules, screen)
    told = replace(known, told=frozenset({"settle_not", "rises_repeat"}))
    reasons = (
        not_settled(told, Answers(), told.deciding[-1]),
        repeated_rises(told, Answers()),
    )
    return {reason.message: reason_row(reason) | {"values": []} for reason in reasons if reason}


def enough_row(known: Facts) -> Json:
    """Return B16, and from how many sessions of a day on it holds."""
    asked = range(known.rules.sessions_per_day_normal + 1)
    counted = ((n, enough_today(replace(known, sessions_today=n), Answers())) for n in asked)
    return next(reason_row(reason) | {"from": n} for n, reason in counted if reason)


def recent_rises(known: Facts) -> list[list[Json]]:
    """Return the last sessions known, with rise in points and whether it was cleared."""
    count = _window(known.rules)
    sequences = [known.history.sessions[-count:], known.allowed[-count:]]
    return [
        [
            {
                "id": str(session.id),
                "ended_at": session.ended_at.isoformat(),
                "rise": rise(session, known.rules),
                "cleared": cleared(known, session, "pause"),
            }
            for session in sessions
        ]
        for sessions in dict.fromkeys(sequences)
    ]


def local_days(known: Facts, days: int) -> list[Json]:
    """Return today and the days to come where the person is, and their sessions so far."""
    dates = [known.today + timedelta(days=ahead) for ahead in range(days + 2)]
    starts = [datetime.combine(date, time.min, known.history.person.zone) for date in dates]
    return [
        {
            "date": date.isoformat(),
            "until": until.astimezone(UTC).isoformat(),
            "sessions": sessions_on(date, known.history),
        }
        for date, until in zip(dates, starts[1:], strict=False)
    ]


def _window(rules: Rules) -> int:
    """Return how many of the last sessions B13 looks at."""
    return max(rules.rises_window_sessions, rules.small_rises_in_row_to_pause)


def _risen(rises: Rises, rules: Rules, screen: Screen) -> Facts:
    """Return a history of sessions with these rises, the newest last."""
    sessions = tuple(
        PastSession(
            UUID(int=index),
            ENDED + timedelta(minutes=index),
            ENDED.date(),
            before=Pain(leg=0),
            after=Pain(leg=points),
        )
        for index, points in enumerate(rises)
    )
    return facts(History(sessions=sessions), ENDED + timedelta(hours=1), rules, screen)
