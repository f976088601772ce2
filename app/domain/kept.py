"""Everything kept about one person that a rule may look at, as it was at any moment."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from uuid import UUID

from app.domain.exercise_states import STEP_ANSWERS, ExerciseDecision
from app.domain.first_ratings import FirstRatings
from app.domain.history import History, PastCheck, PastClearance, PastSession, in_utc
from app.domain.pain import ONE_DAY
from app.domain.person import Statement, in_time, last_gone, person
from app.domain.rules import Rules


@dataclass(frozen=True, slots=True)
class Kept:
    """The live records of one diary; ``opened`` is when the diary was made.

    ``places``: every place marked in these records. ``next_day``: sessions with a rating
    of the next day. ``walks``: dates of the last walks. ``interfered``: when the weekly
    question was last answered, None before that. ``entered``: the last date with an entry.
    """

    zone: tzinfo
    opened: datetime
    sessions: tuple[PastSession, ...] = ()
    checks: tuple[PastCheck, ...] = ()
    daily: FirstRatings = FirstRatings()  # noqa: RUF009  immutable
    back: FirstRatings = FirstRatings()  # noqa: RUF009  immutable
    clearances: tuple[PastClearance, ...] = ()
    statements: tuple[Statement, ...] = ()
    decisions: tuple[ExerciseDecision, ...] = ()
    places: frozenset[str] = frozenset()
    next_day: frozenset[UUID] = frozenset()
    walks: frozenset[date] = frozenset()
    interfered: date | None = None
    entered: date | None = None

    def history(self, moment: datetime, rules: Rules) -> History:
        """Return what the rules read at a moment: what was said by then, and all records.

        A pain that is gone starts the clocks and the trend anew.
        """
        said = in_time(self.statements, moment)
        checks = tuple(_without_mistakes(check, said) for check in self.checks)
        gone = last_gone(said)
        since = date.min if gone is None else gone.astimezone(self.zone).date()
        return History(
            person=person(said, self.checks, self.zone, self.first_use(), rules),
            sessions=self.sessions,
            checks=checks,
            daily=self.daily.since(since + ONE_DAY),
            clearances=self.clearances,
            places=self.places,
            next_day=self.next_day,
            harder_answered=tuple(d.at for d in self.decisions if d.decision in STEP_ANSWERS),
            rated_after=since,
        )

    def present(self, now: datetime) -> datetime:
        """Return now; not before what a device kept, whose clock may be ahead of the server's."""
        ends = (session.ended_at for session in self.sessions)
        return max([now, *ends, *(check.at for check in self.checks)])

    def first_use(self) -> date:
        """Return the local date of the first session, or of the diary if that was earlier."""
        opened = in_utc(self.opened).astimezone(self.zone).date()
        return min([opened, *(session.local_date for session in self.sessions)])


def _without_mistakes(check: PastCheck, said: tuple[Statement, ...]) -> PastCheck:
    """Return a check without what the person later said was marked by mistake."""
    wrong = {s.value for s in said if s.subject == "mistake" and s.at >= check.at}
    if not wrong & {*check.ticks, *check.not_sure}:
        return check
    return replace(
        check,
        ticks=tuple(item for item in check.ticks if item not in wrong),
        not_sure=tuple(item for item in check.not_sure if item not in wrong),
    )
