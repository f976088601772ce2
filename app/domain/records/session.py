"""A session: what was done and how it was before and afterwards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from app.domain import limits
from app.domain.exercises import SIDES, Dose, FirstSide, Side
from app.domain.places import Places
from app.domain.records import ratings, times, values
from app.domain.records.fields import Fields

PlanName = Literal["full", "short", "gentle", "custom"]
NewSymptoms = Literal["none", "tingling", "weakness", "warning"]
Outcome = Literal["done", "partial", "skipped"]
Felt = Literal["fine", "strong", "hurt"]
Then = Literal["easier", "skip", "end", "fine"]

PLAN_NAMES: tuple[PlanName, ...] = get_args(PlanName)
NEW_SYMPTOMS: tuple[NewSymptoms, ...] = get_args(NewSymptoms)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
FELT: tuple[Felt, ...] = get_args(Felt)
THEN: tuple[Then, ...] = get_args(Then)


@dataclass(frozen=True, slots=True)
class Hurt:
    """One press of "This hurts"; None for side, set or rep: there was none at that moment."""

    slug: str
    variant: str
    side: Side | None
    set: int | None
    rep: int | None
    at_s: int
    then: Then


@dataclass(frozen=True, slots=True)
class Done:
    """How much was done: repetitions of all sets; by side where there are sides.

    None: not counted, as when somebody logs from the printed card that they did a part.
    """

    sets: int | None
    reps: int | None
    right_reps: int | None
    left_reps: int | None
    held_s: int | None


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise of a session; ``seconds`` by the clock without pauses, None without one."""

    slug: str
    variant: str
    first_side: FirstSide
    planned: Dose
    done: Done
    seconds: int | None
    outcome: Outcome
    felt: Felt | None


@dataclass(frozen=True, slots=True)
class Session:
    """One session; None: not answered; no places: no pain anywhere.

    ``clock_corrected``: the times were shifted because the sender's clock was wrong.
    """

    check: UUID | None
    plan: PlanName
    content_version: str
    started_at: datetime
    finished_at: datetime
    time_zone: str
    completed: bool
    leg_before: int | None
    back_before: int | None
    places_before: Places | None
    leg_after: int | None
    back_after: int | None
    places_after: Places | None
    new_symptoms: NewSymptoms | None
    note: str
    hurts: tuple[Hurt, ...]
    exercises: tuple[ExerciseDone, ...]
    clock_corrected: bool = False


_KNOWN = frozenset(Session.__dataclass_fields__) - {"clock_corrected"} | {"sent_at"}
_HURT = frozenset(Hurt.__dataclass_fields__)
_EXERCISE = frozenset(ExerciseDone.__dataclass_fields__)
_PLANNED = frozenset(Dose.__dataclass_fields__)
_DONE = frozenset(Done.__dataclass_fields__)


def read_session(given: object, now: datetime, zones: frozenset[str]) -> Session:
    """Return the session that was sent, or raise ``Invalid`` with all that is wrong."""
    fields = Fields(given, _KNOWN)
    shift = times.clock_shift(fields.maybe("sent_at", times.instant), now)
    moment = times.moment(now, shift)
    leg_before, back_before, places_before = ratings.take(fields, "_before")
    leg_after, back_after, places_after = ratings.take(fields, "_after")
    session = Session(
        check=fields.maybe("check", values.uuid),
        plan=fields.take("plan", values.choice(PLAN_NAMES)),
        content_version=fields.take("content_version", values.version),
        started_at=fields.take("started_at", moment),
        finished_at=fields.take("finished_at", moment),
        time_zone=fields.take("time_zone", values.zone(zones)),
        completed=fields.take("completed", values.yes_no),
        leg_before=leg_before,
        back_before=back_before,
        places_before=places_before,
        leg_after=leg_after,
        back_after=back_after,
        places_after=places_after,
        new_symptoms=fields.maybe("new_symptoms", values.choice(NEW_SYMPTOMS)),
        note=fields.take("note", values.note),
        hurts=fields.each("hurts", limits.HURTS, _HURT, _hurt),
        exercises=fields.each("exercises", limits.EXERCISES, _EXERCISE, _exercise),
        clock_corrected=bool(shift),
    )
    if fields.sound():
        _refuse_contradictions(fields, session)
    fields.finish()
    return session


def _hurt(fields: Fields) -> Hurt:
    return Hurt(
        slug=fields.take("slug", values.slug),
        variant=fields.take("variant", values.slug),
        side=fields.maybe("side", values.choice(SIDES)),
        set=fields.maybe("set", values.whole(limits.SETS)),
        rep=fields.maybe("rep", values.whole(limits.REPS)),
        at_s=fields.take("at_s", values.whole(limits.SECONDS)),
        then=fields.take("then", values.choice(THEN)),
    )


def _exercise(fields: Fields) -> ExerciseDone:
    planned = fields.inside("planned", _PLANNED)
    done = fields.inside("done", _DONE)
    reps_done = values.whole(limits.REPS_DONE)
    return ExerciseDone(
        slug=fields.take("slug", values.slug),
        variant=fields.take("variant", values.slug),
        first_side=fields.maybe("first_side", values.choice(SIDES)),
        planned=Dose(
            sets=planned.take("sets", values.whole(limits.SETS)),
            reps=planned.take("reps", values.whole(limits.REPS)),
            hold_s=planned.take("hold_s", values.whole(limits.HOLD_S)),
        ),
        done=Done(
            sets=done.maybe("sets", values.whole(limits.SETS_DONE)),
            reps=done.maybe("reps", reps_done),
            right_reps=done.maybe("right_reps", reps_done),
            left_reps=done.maybe("left_reps", reps_done),
            held_s=done.maybe("held_s", values.whole(limits.SECONDS)),
        ),
        seconds=fields.maybe("seconds", values.whole(limits.SECONDS)),
        outcome=fields.take("outcome", values.choice(OUTCOMES)),
        felt=fields.maybe("felt", values.choice(FELT)),
    )


def _refuse_contradictions(fields: Fields, session: Session) -> None:
    if session.finished_at < session.started_at:
        fields.refuse("finished_at", "The end lies before the start. Check both times.")
    moved = {row.slug for row in session.exercises if row.outcome != "skipped"}
    if session.completed and moved != {row.slug for row in session.exercises}:
        fields.refuse("completed", "An exercise was left out. Send false here.")
    if session.completed and not session.exercises:
        fields.refuse("completed", "No exercise was done. Send false here.")
