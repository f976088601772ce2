"""What the rules say about this diary, for pages and API alike: before a session, after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from app.domain.advice import table
from app.domain.after import after as after_session
from app.domain.before import before
from app.domain.decision import Decision
from app.domain.history import Answers, History, Pain, PastSession
from app.domain.kept import Kept
from app.domain.marks import Cause, full_list_causes, questions
from app.domain.person import Statement, in_time
from app.domain.places import furthest
from app.domain.records import Check, Session, local_date, read_check
from app.domain.rules import Level
from app.store import checks, decisions, sessions, settings
from app.store import history as histories
from app.store.checks import StoredCheck
from app.store.decisions import Decided
from app.store.owner import DiaryRef
from app.store.receipts import Stored
from app.web import zones
from app.web.current import content

OPEN: tuple[Level, ...] = ("proceed", "gentle")
"""The levels at which a session may start."""

JUST_AFTER = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Known:
    """One diary's records and their history at the moment of a request."""

    kept: Kept
    history: History
    now: datetime

    @property
    def said(self) -> tuple[Statement, ...]:
        """Return what the person has said about themselves, oldest first."""
        return in_time(self.kept.statements, self.now)

    @property
    def leg_today(self) -> int | None:
        """Return the first leg rating of today, None before there is one."""
        return self.history.daily.on(self.history.today(self.now))

    def decide(self, answers: Answers = Answers()) -> Decision:  # noqa: B008  immutable
        """Return what these answers lead to now."""
        return before(answers, self.history, self.now, content().rules, content().screen)

    def locked(self) -> Decision | None:
        """Return why no session may start whatever the rating is; None when one may."""
        mildest = self.decide(Answers(leg=0))
        return None if opens_session(mildest.level) else mildest

    def asks_whole_list(self, leg: int | None, places: Sequence[str]) -> tuple[Cause, ...]:
        """Return why the whole list of warning signs is asked before this session."""
        rules, screen = content().rules, content().screen
        return full_list_causes(leg, places, self.history, self.now, rules, screen)


def zone(diary: DiaryRef | None) -> str:
    """Return the time zone that holds where a record does not name one.

    It is the chosen one, else that of the last record, else the server's.
    """
    chosen = settings.part(diary, zones.PART).get("name")
    if isinstance(chosen, str) and chosen in zones.known():
        return chosen
    return (diary.time_zone if diary else None) or zones.of_this_server()


def known(diary: DiaryRef | None, now: datetime) -> Known:
    """Return what is known about a diary; of none, nothing."""
    kept = _kept(diary, now)
    return Known(kept, kept.history(kept.present(now), content().rules), now)


def advice(found: Known) -> dict[str, Any]:
    """Return the table of what any answer will lead to in the next 14 days."""
    version, rules, screen = content().meta.content_version, content().rules, content().screen
    made = table(found.history, found.now, rules, screen, version)
    return made | {"asked_again": asked_again(found)}


def asked_again(found: Known) -> dict[str, datetime]:
    """Return the cleared signs, of which is asked whether they got worse, and since when."""
    asked = questions(found.history, content().screen)
    return {question.item: at for question in asked if (at := question.cleared_at) is not None}


def opens_session(level: Level) -> bool:
    """Return whether a session may start."""
    return level in OPEN


def check(found: Known, answers: dict[str, Any]) -> Check:
    """Return the check that these answers make, decided here; Invalid says what is wrong."""
    given = Answers(answers["leg"], tuple(answers["ticks"]), tuple(answers["not_sure"]))
    decision = found.decide(given)
    said = {
        "content_version": content().meta.content_version,
        "level": decision.level,
        "messages": list(decision.messages),
    }
    return read_check({**answers, **said}, found.now, zones.known())


def keep(diary: DiaryRef, check_id: UUID, record: Check, body_hash: bytes, now: datetime) -> Stored:
    """Keep a check with what the person was shown and what the rules say of its moment."""
    answers = Answers(record.leg, record.ticks, record.not_sure)
    decision = _decide_then(_kept(diary, now), answers, record.at)
    return checks.put(diary, check_id, record, body_hash, now, _decided(decision))


def keep_session(
    diary: DiaryRef, session_id: UUID, record: Session, body_hash: bytes, now: datetime
) -> Stored:
    """Keep a session with what the rules say of its start and of its end.

    A session that was stopped is kept as what happened; the rules do not believe it.
    """
    under = checks.get(diary, record.check) if record.check else None
    begun = (
        _as_shown(under) if under and _older_content(under) else started(_kept(diary, now), record)
    )
    said = (begun, _decided(after_session(past(session_id, record), content().rules)))
    return sessions.put(diary, session_id, record, body_hash, now, said)


def started(kept: Kept, record: Session) -> Decided:
    """Return what the rules say of a session's start, of all that was kept by then."""
    return _decided(_decide_then(kept, Answers(record.leg_before), record.started_at + JUST_AFTER))


def after(session_id: UUID, record: Session) -> Decided:
    """Return what a session's end means under today's content."""
    return _decided(after_session(past(session_id, record), content().rules))


def past(session_id: UUID, record: Session) -> PastSession:
    """Return a session as the rules read it."""
    return PastSession(
        id=session_id,
        ended_at=record.finished_at,
        local_date=local_date(record.started_at, record.time_zone),
        before=Pain(record.leg_before, record.back_before, furthest(record.places_before)),
        after=Pain(record.leg_after, record.back_after, furthest(record.places_after)),
        new_symptoms=record.new_symptoms,
        hurts=len(record.hurts),
        plan=record.plan,
    )


def _kept(diary: DiaryRef | None, now: datetime) -> Kept:
    here = ZoneInfo(zone(diary))
    return histories.read(diary, here) if diary else Kept(here, now)


def _decide_then(kept: Kept, answers: Answers, moment: datetime) -> Decision:
    """Decide a record as it was at its own moment, however late it comes."""
    history = kept.history(moment, content().rules).until(moment)
    return before(answers, history, moment, content().rules, content().screen)


def _decided(decision: Decision) -> Decided:
    return decisions.decided(decision, content().meta.content_version)


def _older_content(check: StoredCheck) -> bool:
    """Say whether a check was decided without the network under another content."""
    return check.record.offline and check.record.content_version != content().meta.content_version


def _as_shown(check: StoredCheck) -> Decided:
    record = check.record
    return Decided(record.level, record.messages, version=record.content_version)
