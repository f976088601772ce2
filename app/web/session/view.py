"""What the session pages show: plans on offer, the card, what was done, words of scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext as _
from flask_babel import ngettext

from app.domain.catalogue import Catalogue, Plan
from app.domain.plan import only
from app.domain.records import ExerciseDone, Session
from app.domain.timeline import SessionCue, compile_session
from app.web.current import content

CHOSEN = ("full", "short")
"""The plans a person chooses between; the gentle one is decided."""


def quick_options() -> list[tuple[str, str]]:
    """Return the answers to the one question about warning signs."""
    return [("none", content().screen_words.quick_none), ("list", _("I answer the list here"))]


def plan_options(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return the plans and the single exercises, each with its honest minutes."""
    plans = [catalogue.plans[name] for name in CHOSEN]
    single = [only(exercise) for exercise in catalogue.exercises.values()]
    names = [*CHOSEN, *catalogue.exercises]
    return [
        (name, _with_minutes(catalogue, plan))
        for name, plan in zip(names, plans + single, strict=True)
    ]


def plan_named(catalogue: Catalogue, name: str) -> Plan | None:
    """Return a plan by its id, or the session of one exercise by its slug."""
    if name in catalogue.plans:
        return catalogue.plans[name]
    exercise = catalogue.exercises.get(name)
    return only(exercise) if exercise else None


def _with_minutes(catalogue: Catalogue, plan: Plan) -> str:
    minutes = compile_session(catalogue, plan).minutes
    return ngettext(
        "%(name)s, about %(num)s minute", "%(name)s, about %(num)s minutes", minutes, name=plan.name
    )


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of the printed card: when, and what is said then."""

    at: str
    text: str


def card_lines(cues: tuple[SessionCue, ...]) -> Iterator[tuple[int, list[CardLine]]]:
    """Return the spoken lines of a session, exercise by exercise."""
    exercise, lines = 0, list[CardLine]()
    for cue in cues:
        if cue.exercise != exercise:
            yield exercise, lines
            exercise, lines = cue.exercise, []
        text = " ".join(spoken.text for spoken in cue.cue.say)
        if text:
            lines.append(CardLine(f"{cue.cue.at_s // 60}:{cue.cue.at_s % 60:02}", text))
    yield exercise, lines


def done_rows(session: Session) -> list[tuple[str, str]]:
    """Return each exercise of a session with how much of it was done and how it felt."""
    names = content().catalogue.exercises
    return [
        (names[row.slug].name if row.slug in names else row.slug, done_text(row))
        for row in session.exercises
    ]


def done_text(row: ExerciseDone) -> str:
    """Return how much of an exercise was done, and how it felt where that was said."""
    felt = {option.id: option.label for option in content().feedback.options}
    how_much = {"done": _("Done"), "partial": _("Partly done"), "skipped": _("Left out")}
    said = [how_much[row.outcome]]
    if row.outcome != "done" and row.done.reps:
        said[0] = ngettext("%(num)s repetition", "%(num)s repetitions", row.done.reps)
    if row.felt:
        said.append(felt[row.felt])
    return ", ".join(said)
