"""The form of a session that is in the diary: all of it may be changed, each exercise too."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from wtforms import SelectMultipleField, StringField
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from app.domain.limits import FUTURE
from app.domain.records import ExerciseDone, Hurt, Invalid, Session, read_session, to_dict
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES
from app.domain.records.times import rfc_3339
from app.domain.script import Block
from app.web import zones
from app.web.diary.entry_form import marked, rated
from app.web.diary.moments import MomentForm, filled, typed, typed_minutes
from app.web.forms import NOT_OFFERED, UNRATED, Places, chosen, number, one_of, pain, typed_whole
from app.web.log import NOT_DONE, LogForm, ask_about, done

BY_SIDE = ("sets", "right_reps", "left_reps", "held_s")
AT_ONCE = ("sets", "reps", "held_s")
RATINGS = ("leg_before", "back_before", "leg_after", "back_after")
NAMES = {"started_at": "day", "finished_at": "minutes"}
"""Our names of what a record calls otherwise."""


class TimedForm(MomentForm):
    """When a session was, how long it took, and how it was before."""

    minutes = StringField()
    leg_before = pain(unrated=True)
    back_before = pain(unrated=True)
    places_before = Places()

    def before(
        self, zone: str, kept: tuple[datetime, datetime] | None, now: datetime
    ) -> dict[str, Any]:
        """Return when it was and how it was before; ``kept``: start and end until now."""
        zone = self.zone(zone)
        start, end = kept or (None, None)
        begun = self.moment(zone, start) or now
        took = self.duration(self.minutes, end - start if start and end else None)
        if begun > now + FUTURE:  # refused whatever its end, which may be out of reach
            took = timedelta()
        return {
            "time_zone": zone,
            "started_at": rfc_3339(begun),
            "finished_at": rfc_3339(begun + took),
            "leg_before": number(self.leg_before),
            "back_before": number(self.back_before),
            "places_before": self.places_before.value(),
        }


class KeptRows(SelectMultipleField):  # type: ignore[misc]
    """Which rows of a list stay, by their names."""

    widget = ListWidget()
    option_widget = CheckboxInput()

    def stay(self) -> list[str]:
        """Return the names of those that stay and are still there, in order."""
        return [name for name in self.choices if name in (self.data or ())]


class SessionForm(LogForm, TimedForm):
    """All of a session; ``session_form`` adds the questions about its exercises.

    ``more``: the exercises that it has not, which can be added.
    """

    more: tuple[Block, ...] = ()
    leg_after = pain(unrated=True)
    back_after = pain(unrated=True)
    new_symptoms = one_of((UNRATED, *NEW_SYMPTOMS), Optional())
    hurts = KeptRows()

    def adding(self) -> bool:
        """Return whether an exercise was said to be done that the session has not."""
        return any(self[f"outcome-{block.slug}"].data for block in self.more)

    def record(self, kept: Session, now: datetime) -> Session | None:
        """Return the session; None: something is wrong, and is said beside it."""
        given = to_dict(kept) | self.before(
            kept.time_zone, (kept.started_at, kept.finished_at), now
        )
        named = presses(kept)
        said = self.said(self.more)
        given |= said | {"hurts": [to_dict(named[name]) for name in self.hurts.stay()]}
        rows = [self._row(number, row) for number, row in enumerate(kept.exercises)]
        rows += [row for row in said["exercises"] if row["outcome"] != NOT_DONE]
        given |= {"exercises": rows, "completed": _completed(kept, rows)}
        try:
            record = read_session(given, now, zones.known())
        except Invalid as invalid:
            self.show(invalid, **NAMES | names(kept))
            return None
        return record if self.sound() else None

    def _row(self, at: int, kept: ExerciseDone) -> dict[str, object]:
        outcome = self[f"outcome-{at}"].data
        before = to_dict(kept.done)
        counts: dict[str, object] = before | {
            name: typed_whole(self[f"{name}-{at}"]) for name in counted(kept)
        }
        if kept.first_side and counts != before:
            counts["reps"] = _both(counts["right_reps"], counts["left_reps"])
        if outcome != kept.outcome and counts == before:
            counts = dict(done(kept.planned, outcome, kept.first_side is not None))
        felt = chosen(self[f"felt-{at}"])
        return to_dict(kept) | {"outcome": outcome, "felt": felt, "done": counts}


def presses(kept: Session) -> dict[str, Hurt]:
    """Return the presses of "This hurts" by a name that one keeps when another is taken back."""
    seen: Counter[int] = Counter()
    named = {}
    for hurt in kept.hurts:
        named[f"{hurt.at_s}-{seen[hurt.at_s]}"] = hurt
        seen[hurt.at_s] += 1
    return named


def counted(row: ExerciseDone) -> tuple[str, ...]:
    """Return what is counted of an exercise."""
    return BY_SIDE if row.first_side else AT_ONCE


def names(kept: Session) -> dict[str, str]:
    """Return our name of each question about an exercise, by the name in a record."""
    return {
        f"exercises.{at}.{path}{name}": f"{name}-{at}"
        for at, row in enumerate(kept.exercises)
        for path, some in (("", ("outcome", "felt")), ("done.", counted(row)))
        for name in some
    }


def session_form(
    kept: Session, revision: int, blocks: tuple[Block, ...], typed_in: bool = True
) -> SessionForm:
    """Return the form, filled with a session until it is sent.

    ``blocks``: the exercises that are done today; those that the session has not can be added.
    """
    pressed = list(presses(kept))
    there = {row.slug for row in kept.exercises}

    class Form(SessionForm):
        hurts = KeptRows(choices=pressed, invalid_choice_message=NOT_OFFERED)
        more = tuple(block for block in blocks if block.slug not in there)

    ask_about(Form, Form.more, Optional())
    day, clock = typed(kept.started_at, kept.time_zone)
    data: dict[str, Any] = {name: rated(getattr(kept, name)) for name in RATINGS}
    data |= {"day": day, "clock": clock, "time_zone": kept.time_zone, "revision": revision}
    data |= {name: marked(getattr(kept, name)) for name in ("places_before", "places_after")}
    data |= {"minutes": typed_minutes(kept.started_at, kept.finished_at), "note": kept.note}
    data |= {"new_symptoms": kept.new_symptoms or UNRATED, "hurts": pressed}
    for at, row in enumerate(kept.exercises):
        setattr(Form, f"outcome-{at}", one_of(OUTCOMES, InputRequired()))
        setattr(Form, f"felt-{at}", one_of((UNRATED, *FELT), Optional()))
        data |= {f"outcome-{at}": row.outcome, f"felt-{at}": row.felt or UNRATED}
        for name in counted(row):
            setattr(Form, f"{name}-{at}", StringField())
            data[f"{name}-{at}"] = getattr(row.done, name)
    return filled(Form, data, typed_in)


def _completed(kept: Session, rows: list[dict[str, object]]) -> bool:
    """Return whether all was done; as it was, unless that was said of an exercise now."""
    outcomes = [row["outcome"] for row in rows]
    if outcomes == [row.outcome for row in kept.exercises]:
        return kept.completed
    return bool(outcomes) and "skipped" not in outcomes


def _both(right: object, left: object) -> int | None:
    """Return how many repetitions both sides did; None where one was not counted."""
    return min(right, left) if isinstance(right, int) and isinstance(left, int) else None
