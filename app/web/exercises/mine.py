"""One exercise as this person does it: its version, how it has felt, what is offered."""

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf import FlaskForm

from app.domain.exercise_states import DecisionKind, ExerciseDecision, ExerciseState, done_as
from app.domain.exercises import Exercise
from app.domain.tolerance import enough_to_say, felt_of
from app.store import statements
from app.web import deciding, own, reasons
from app.web.current import content, now
from app.web.deciding import Known
from app.web.exercises import bp
from app.web.exercises.view import dose_line
from app.web.identity import current_diary, diary_for_writing
from app.web.own import Shown
from app.web.reasons import Said, Why


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How often an exercise felt which way; ``enough``: often enough to say so."""

    times: int
    counts: tuple[tuple[str, int], ...]
    enough: bool
    why: tuple[Why, ...]


@bp.get("/<slug>/mine/")
def mine(slug: str) -> str:
    """Show one exercise as this person does it."""
    return _page(_exercise(slug), deciding.known(current_diary(), now()))


@bp.post("/<slug>/mine/")
def decide(slug: str) -> ResponseReturnValue:
    """Keep a decision about an exercise."""
    exercise = _exercise(slug)
    known = deciding.known(current_diary(), now())
    decision = _decision(exercise, known, request.form.get("decision", ""))
    if decision is None or not FlaskForm().validate():
        return _page(exercise, known, wrong=True), 422
    statements.decide(diary_for_writing(), decision, now())
    if request.form.get("to") == "today":
        return redirect(url_for("today.index"), code=303)
    return redirect(url_for("exercises.mine", slug=slug), code=303)


def _exercise(slug: str) -> Exercise:
    exercise = content().catalogue.exercises.get(slug)
    if exercise is None:
        abort(404, _("There is no exercise with this name. All of them are under Exercises."))
    return exercise


def _decision(exercise: Exercise, known: Known, said: str) -> ExerciseDecision | None:
    """Return a decision that may be made now; None for any other."""
    found = own.exercise_states(known)
    always: DecisionKind = "aside" if found[exercise.slug].aside is None else "take_back"
    if said == always:
        return ExerciseDecision(now(), exercise.slug, always)
    for shown in _offers(exercise, known):
        for kind, _label in shown.answers:
            if kind == said:
                accepted = kind in own.ACCEPTING
                variant = shown.offer.variant if accepted else None
                dose = shown.offer.dose if accepted else None
                return ExerciseDecision(now(), exercise.slug, kind, variant, dose)
    return None


def _offers(exercise: Exercise, known: Known) -> tuple[Shown, ...]:
    found = own.exercise_states(known)
    return tuple(
        shown for shown in own.shown_offers(known, found) if shown.offer.slug == exercise.slug
    )


def _page(exercise: Exercise, known: Known, wrong: bool = False) -> str:
    state = own.exercise_states(known)[exercise.slug]
    return render_template(
        "exercises/mine.html",
        exercise=exercise,
        state=state,
        version=exercise.variant(done_as(state)),
        dose=dose_line(exercise, state.dose),
        tolerance=_tolerance(exercise, known),
        offers=() if known.locked() else _offers(exercise, known),
        set_aside=_set_aside(state),
        wrong=wrong,
    )


def _set_aside(state: ExerciseState) -> Said | None:
    """Return the words about an exercise that is left out, with its rule where one did it."""
    if state.aside is None:
        return None
    return reasons.one("set_aside", "aside") if state.by_rule else reasons.plain("set_aside")


def _tolerance(exercise: Exercise, known: Known) -> Tolerance:
    felt: list[str] = [said for said in felt_of(exercise.slug, known.history.sessions) if said]
    options = content().feedback.options
    return Tolerance(
        times=len(felt),
        counts=tuple((option.label, felt.count(option.id)) for option in options),
        enough=enough_to_say(felt_of(exercise.slug, known.history.sessions), content().offers),
        why=reasons.why("enough-to-say"),
    )
