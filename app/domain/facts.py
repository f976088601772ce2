"""What the rows before a session read: one person's history at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.domain.history import History, PastSession, in_utc
from app.domain.marks import in_force
from app.domain.rules import Rules
from app.domain.screening import Screen
from app.domain.trend import Trend, trend, usual_level, weekly_means


@dataclass(frozen=True, slots=True)
class Facts:
    """History, moment and thresholds, with what is costly to work out for each rating.

    ``deciding``: the last session and any done against advice after the last allowed
    one. ``allowed``: the sessions not done against advice. ``told``: messages of
    checks since the last allowed session. ``marked``: items still in force. ``usual``
    and ``sessions_today`` belong to the moment.
    """

    history: History
    now: datetime
    rules: Rules
    screen: Screen
    deciding: tuple[PastSession, ...]
    allowed: tuple[PastSession, ...]
    told: frozenset[str]
    marked: frozenset[str]
    trend: Trend
    today: date
    usual: float | None
    sessions_today: int

    def at(self, moment: datetime) -> "Facts":
        """Return the same history at another moment."""
        today = self.history.today(moment)
        return replace(
            self,
            now=in_utc(moment),
            today=today,
            usual=usual_level(self.history.daily, today, self.rules),
            sessions_today=sessions_on(today, self.history),
        )

    def age(self, session: PastSession) -> timedelta:
        """Return the time since a session's end."""
        return self.now - session.ended_at

    def shown_within(self, message: str, span: timedelta) -> bool:
        """Say whether a notice was shown whole less than this long ago."""
        shown = self.history.person.shown.get(message)
        return shown is not None and self.now - in_utc(shown) < span


def facts(history: History, now: datetime, rules: Rules, screen: Screen) -> Facts:
    """Gather what the rows read."""
    deciding = deciding_sessions(history.sessions)
    today = history.today(now)
    return Facts(
        history=history,
        now=in_utc(now),
        rules=rules,
        screen=screen,
        deciding=deciding,
        allowed=tuple(s for s in history.sessions if not s.against_advice),
        told=told_since(deciding, history),
        marked=in_force(history, screen),
        trend=trend(weekly_means(history.daily, rules), rules),
        today=today,
        usual=usual_level(history.daily, today, rules),
        sessions_today=sessions_on(today, history),
    )


def deciding_sessions(sessions: Sequence[PastSession]) -> tuple[PastSession, ...]:
    """Return the last allowed session and all after it, so that none hides a stop."""
    allowed = [index for index, session in enumerate(sessions) if not session.against_advice]
    return tuple(sessions[max(allowed, default=0) :])


def told_since(deciding: Sequence[PastSession], history: History) -> frozenset[str]:
    """Return what checks said after the first of the deciding sessions."""
    if not deciding:
        return frozenset()
    later = (check for check in history.checks if check.at > deciding[0].ended_at)
    return frozenset(message for check in later for message in check.messages)


def sessions_on(day: date, history: History) -> int:
    """Count the sessions of a local date."""
    return sum(session.local_date == day for session in history.sessions)
