"""Sessions done without a network, and what the browser looks up about them.

The mirror of static/session/chain.js and advice.js: it only looks up, adds, sorts, counts.
That of daily.js is in ``daily_chains``.
"""

from datetime import datetime, timedelta

from app.domain.advice import table
from app.domain.before import before
from app.domain.history import Answers
from app.domain.rules import LEVELS
from tests.domain.cases import NOW, history
from tests.domain.daily_chains import after_ratings, grown
from tests.domain.tables import at
from tests.domain.test_after_table import looked_up
from tests.domain.thresholds import RULES, SCREEN

MS = timedelta(milliseconds=1)


def advice_now(advice, leg, when, sessions, checks=(), rated=()):
    """Return level, messages and put_back of a rating, as the browser finds them.

    ``rated``: (moment, rating, date) of the checks.
    """
    sessions = sorted(sessions, key=lambda session: session.ended_at)
    chain, row = advice["chain"], at(advice, when)
    ends = [datetime.fromisoformat(known["ended_at"]) for run in chain["recent"] for known in run]
    newer = bool(sessions) and all(end < sessions[-1].ended_at for end in ends)
    base = row.get("apart", row) if newer else row
    known = tuple(base[name][leg] for name in ("levels", "messages", "put_back", "because"))
    parts = [part[:3] for part in after_ratings(chain, sessions, rated, known, leg, when)]
    notices = [r["message"] for r in base["because"][leg] if r.get("notice")]
    rows = [*_told(chain, sessions, checks)]
    if sessions:
        rows += [row for row in chain["last"] if _fits(row, advice, sessions[-1], leg, when)]
        rows += [*_repeated(advice, sessions, when), *_enough(chain, sessions, when)]
    parts += [(row["level"], [row["message"]], row["put_back"]) for row in rows]
    level = max((part[0] for part in parts), key=LEVELS.index)
    deciding = [part for part in parts if part[0] == level]
    messages = {message for _, said, _ in deciding for message in said} | set(notices)
    return level, messages, all(put_back for *_, put_back in deciding)


def _told(chain, sessions, checks):
    allowed = [datetime.fromisoformat(known["ended_at"]) for known in chain["recent"][-1][-1:]]
    ends = [*allowed, *(session.ended_at for session in sessions)]
    later = [check for check in checks if all(check.at > end for end in ends)]
    said = {message for check in later for message in check.messages}
    return [row for message, row in chain["latched"].items() if message in said]


def _fits(row, advice, session, leg, when):
    end = looked_up(advice["after"], session)
    start = session.before.leg
    above = None if start is None else leg - start
    age = (when - session.ended_at) // MS
    low, high = row["above"] or (None, None)
    rise = row.get("rise")
    return (
        (rise is None or (end["counts"] is not None and rise[0] <= end["counts"] <= rise[1]))
        and end["after_at_least"] >= row.get("after_at_least", 0)
        and session.hurts >= row.get("hurts", 0)
        and row.get("new") in (None, session.new_symptoms)
        and row.get("from_ms", age) <= age
        and ("until_ms" not in row or age < row["until_ms"])
        and (above is None if low is None else above is not None and low <= above <= high)
    )


def _repeated(advice, sessions, when):
    chain = advice["chain"]
    newer = [(s.ended_at, looked_up(advice["after"], s)["counts"], False) for s in sessions]
    for row in chain["repeat"]:
        size = len(row["rises"])
        for known in chain["recent"]:
            run = [(datetime.fromisoformat(k["ended_at"]), k["rise"], k["cleared"]) for k in known]
            run = sorted([*run, *newer], key=lambda one: one[0])
            window = [None] * size + run
            pairs = list(zip(row["rises"], window[-size:], strict=True))
            if all(_rise(one, chain, when) >= least for least, one in pairs) and any(
                least > 0 and not one[2] for least, one in pairs
            ):
                return [row]
    return []


def _rise(one, chain, when):
    if one is None or (when - one[0]) // MS > chain["rise_counts_ms"]:
        return 0
    return max(0, one[1] or 0)


def _enough(chain, sessions, when):
    today = next(d for d in chain["days"] if when < datetime.fromisoformat(d["until"]))
    day = today["date"]
    count = today["sessions"] + sum(s.local_date.isoformat() == day for s in sessions)
    return [chain["enough"]] if count >= chain["enough"]["from"] else []


def said(when, leg, *done, past=None, now=NOW, rated=()):
    """Return level, messages and put_back, which the rules say too."""
    past = past or history()
    found = advice_now(table(past, now, RULES, SCREEN, "v"), leg, when, done, rated=rated)
    decision = before(Answers(leg=leg), grown(past, done, rated=rated), when, RULES, SCREEN)
    assert found == (decision.level, set(decision.messages), decision.put_back)
    level, messages, put_back = found
    return level, *sorted(messages), put_back
