"""The advice table: the rules worked out ahead, for a browser without a network.

Python computes it from the same rules, the browser only looks things up in it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from app.domain.after_table import after_rows
from app.domain.before import apart_from_sessions, before_by, trend_worse
from app.domain.chain_table import chain
from app.domain.decision import Decision, Reason
from app.domain.facts import Facts, facts
from app.domain.history import Answers, History, in_utc
from app.domain.last_rows import PAST
from app.domain.limits import PAIN
from app.domain.marks import TIER_LEVEL, TIER_ROW, full_list_causes
from app.domain.rules import Rules
from app.domain.screening import Screen

DAYS = 14
"""How far ahead the table reaches; an older one counts as none (one-session.md)."""

RATINGS = range(PAIN.low, PAIN.high + 1)

Json = dict[str, object]


def table(
    history: History, now: datetime, rules: Rules, screen: Screen, content_version: str
) -> Json:
    """Return levels and messages for every rating, mark and end of the next 14 days.

    ``before``: half-open intervals, one per moment at which an answer changes; lists by
    rating 0 to 10. ``ticks``: level by item, ``tiers``: level and message by tier (also
    for "not sure"). ``after``: rows of which the first that fits decides, see
    ``after_table``. ``chain``: for sessions not known here, see ``chain_table``.
    ``places``: those marked before; another one asks for the full list, as does a rise of
    ``list_after_rise`` points. ``values``: the numbers that the words of a message name.
    """
    known = facts(history, now, rules, screen)
    worse = trend_worse(known, Answers())
    return {
        "computed_at": in_utc(now).isoformat(),
        "content_version": content_version,
        "before": intervals(known),
        "ticks": {item.id: TIER_LEVEL[item.level] for item in screen.items},
        "tiers": {
            tier: {"level": level, "message": TIER_ROW[level][1]}
            for tier, level in TIER_LEVEL.items()
        },
        "after": after_rows(rules),
        "chain": chain(known, DAYS),
        "places": sorted(history.places),
        "list_after_rise": rules.rise_note if screen.full_repeat_after_rise else None,
        "values": {worse.message: dict(worse.values)} if worse else {},
    }


def intervals(known: Facts) -> list[Json]:
    """Return the ``before`` part: neighbours that say the same are one interval."""
    start, end = known.now, known.now + timedelta(days=DAYS)
    moments = [start, *sorted({moment for moment in turning_points(known) if moment < end})]
    found: list[tuple[datetime, Json]] = []
    for moment in moments:
        said = row(known.at(moment))
        if not found or found[-1][1] != said:
            found.append((moment, said))
    ends = [*(moment for moment, _ in found[1:]), end]
    return [
        {"from": moment.isoformat(), "until": until.isoformat(), **said}
        for (moment, said), until in zip(found, ends, strict=True)
    ]


def row(known: Facts) -> Json:
    """Return what is decided at one moment, rating by rating.

    ``full_list``: the whole list of warning signs is asked (also at a new place or with
    both legs marked). ``brief``: messages of which one line is enough. ``apart``: what is
    decided once a newer session counts in place of those known, where that is another.
    """
    decisions = [before_by(known, Answers(leg=leg)) for leg in RATINGS]
    said = by_rating(decisions)
    apart = by_rating([apart_from_sessions(known, Answers(leg=leg)) for leg in RATINGS])
    anyway = full_list_causes(None, (), known.history, known.now, known.rules, known.screen)
    strong = known.screen.full_repeat_at_pain
    return {
        **said,
        "brief": sorted({message for decision in decisions for message in decision.brief}),
        "full_list": [bool(anyway) or leg >= strong for leg in RATINGS],
        **({"apart": apart} if apart != said else {}),
    }


def by_rating(decisions: list[Decision]) -> Json:
    """Return decisions by rating; ``because``: the rules behind the messages, with values."""
    return {
        "levels": [decision.level for decision in decisions],
        "messages": [list(decision.messages) for decision in decisions],
        "put_back": [decision.put_back for decision in decisions],
        "because": [list(map(_because, decision.shown)) for decision in decisions],
    }


def _because(reason: Reason) -> Json:
    """Return a rule behind a message; says of a notice and of what may be put back that it is."""
    said: Json = {"rule": reason.rule, "message": reason.message, "values": dict(reason.values)}
    kinds = {"put_back": reason.put_back, "notice": reason.level is None}
    return said | {name: True for name, holds in kinds.items() if holds}


def turning_points(known: Facts) -> Iterator[datetime]:
    """Yield every later moment at which an answer could change."""
    yield from (moment for moment in _spans(known) if moment > known.now)
    for days in range(1, DAYS + 1):
        day = known.today + timedelta(days=days)
        yield datetime.combine(day, time.min, known.history.person.zone).astimezone(UTC)


def _spans(known: Facts) -> Iterator[datetime]:
    """Yield the ends of all spans that count from a record."""
    history, rules = known.history, known.rules
    for session in history.sessions:
        yield session.ended_at + timedelta(hours=rules.settle_hours)
        yield session.ended_at + timedelta(hours=rules.pause_clear_hours)
        yield session.ended_at + timedelta(days=rules.settle_valid_days) + PAST
        yield session.ended_at + timedelta(days=rules.rise_counts_days) + PAST
    for shown in history.person.shown.values():
        yield in_utc(shown) + timedelta(days=rules.doctor_note_every_days)
        yield in_utc(shown) + timedelta(days=rules.notice_repeat_days)
    for check in history.checks:
        if check.full_list:
            yield check.at + timedelta(days=known.screen.full_repeat_days)
