"""What a last session that the server does not know of says today, as rows to look up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, pairwise
from typing import get_args
from uuid import UUID

from app.domain.decision import Reason
from app.domain.facts import facts
from app.domain.history import Answers, History, Pain, PastSession
from app.domain.limits import PAIN
from app.domain.records.session import NewSymptoms
from app.domain.rules import Rules
from app.domain.screening import Screen
from app.domain.settling import session_rows

Json = dict[str, object]
Points = tuple[int, int]
Span = tuple[timedelta | None, timedelta | None]

PAST = timedelta(milliseconds=1)
"""A browser's clock counts milliseconds: the first one after "up to 7 days ago"."""

ENDED = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class End:
    """One class of ends that the rules treat alike; ``rise`` None: not rated."""

    rise: Points | None = None
    after_at_least: int = PAIN.low
    new: NewSymptoms = "none"
    hurts: int = 0

    def session(self) -> PastSession:
        """Return the mildest session of this class."""
        points = self.rise[0] if self.rise else None
        end = None if points is None else max(points, self.after_at_least)
        return PastSession(
            id=UUID(int=0),
            ended_at=ENDED,
            local_date=date(2000, 1, 1),
            before=Pain(None if end is None or points is None else end - points),
            after=Pain(end),
            new_symptoms=self.new,
            hurts=self.hurts,
        )

    def asked(self) -> Json:
        """Return what a session must come to; what is missing asks for nothing."""
        named: Json = {"rise": self.rise, "new": self.new, "hurts": self.hurts}
        named["after_at_least"] = self.after_at_least
        return {name: value for name, value in named.items() if value not in (None, "none", 0)}


def last_rows(rules: Rules, screen: Screen) -> list[Json]:
    """Return the rows B1, B9 to B12, B14, B15 and B20 of a last session that is not cleared.

    Each row that fits holds, as ``decide`` takes them. It fits when all that it names
    does: the rise that counts lies in ``rise``, the highest rating after is at least
    ``after_at_least``, ``new`` is equal, ``hurts`` is reached; the milliseconds since
    the end are at least ``from_ms`` and less than ``until_ms``; leg pain now minus leg
    pain before it lies in ``above``, or is unknown where the row says null. ``values``:
    which numbers the row used.
    """
    limits = sorted({rules.rise_note, rules.rise_gentle, rules.rise_pause, PAIN.high + 1})
    rises = [End(rise=(low, high - 1)) for low, high in pairwise(limits)]
    found = [row for end in rises for row in _rows(end, rules, screen)]
    strong = End(rise=rises[-1].rise, after_at_least=rules.rise_urgent_if_after)
    others = [strong, *(End(new=new) for new in get_args(NewSymptoms) if new != "none")]
    others.append(End(hurts=rules.hurts_to_end_session))
    for end in others:
        plain = [row | end.asked() for row in found]
        found += [row for row in _rows(end, rules, screen) if row not in plain]
    return found


def reason_row(reason: Reason) -> Json:
    """Return a row of the rules that holds, with the names of the numbers it used."""
    return {
        "level": reason.level,
        "put_back": reason.put_back,
        "rule": reason.rule,
        "message": reason.message,
        "values": sorted(reason.values),
    }


def _rows(end: End, rules: Rules, screen: Screen) -> Iterator[Json]:
    """Yield what holds of such an end, in stretches of time and of pain now."""
    for ways in (_ways(rules), [None]):
        grid = {
            span: {way: list(_held(end, span, way, rules, screen)) for way in ways}
            for span in _spans(rules)
        }
        said = [row for cells in grid.values() for rows in cells.values() for row in rows]
        for row in (row for index, row in enumerate(said) if row not in said[:index]):
            where = {
                span: [way for way, rows in cells.items() if row in rows]
                for span, cells in grid.items()
            }
            yield from (row | end.asked() | cell for cell in _stretches(where))


def _stretches(where: dict[Span, list[Points | None]]) -> Iterator[Json]:
    """Yield neighbouring spans with the same pain now as one; no pain now is left out."""
    for ways, spans in groupby(where, key=where.__getitem__):
        if not ways:
            continue
        stretch = list(spans)
        known = [bound for way in ways if way is not None for bound in way]
        cell: Json = {"above": [min(known), max(known)] if known else None}
        start, until = stretch[0][0], stretch[-1][1]
        if start is not None:
            cell["from_ms"] = in_ms(start)
        if until is not None:
            cell["until_ms"] = in_ms(until)
        yield cell


def _held(end: End, span: Span, way: Points | None, rules: Rules, screen: Screen) -> Iterator[Json]:
    """Yield what the rules say of such an end so long after it, with pain so far above."""
    last = end.session()
    known = facts(History(sessions=(last,)), ENDED + (span[0] or timedelta()), rules, screen)
    start = last.before.leg
    now = Answers(None if way is None or start is None else start + max(way[0], 0))
    return (reason_row(reason) for reason in session_rows(known, now))


def _ways(rules: Rules) -> list[Points | None]:
    """Return the classes of leg pain now above its start that the rules treat alike."""
    limits = sorted({-PAIN.high, 1, rules.settle_points, PAIN.high + 1})
    return [(low, high - 1) for low, high in pairwise(limits)]


def _spans(rules: Rules) -> list[Span]:
    """Return the spans of time since the end in which the rules say the same."""
    turns = {
        timedelta(hours=rules.settle_hours),
        timedelta(hours=rules.pause_clear_hours),
        timedelta(days=rules.settle_valid_days) + PAST,
        timedelta(days=rules.rise_counts_days) + PAST,
    }
    return list(pairwise([None, *sorted(turns), None]))


def in_ms(span: timedelta) -> int:
    """Return a span in whole milliseconds."""
    return span // timedelta(milliseconds=1)
