"""The real catalogue, and any exercise of it in any dose it allows."""

from hypothesis import strategies as st

from app.content import load
from app.domain.catalogue import Plan, PlanItem
from app.domain.cues import Cue
from app.domain.exercises import Amount, Dose
from app.domain.script import Block
from app.domain.timeline import Session

CATALOGUE = load().catalogue
EXERCISES = tuple(CATALOGUE.exercises.values())

sides = st.sampled_from(["right", "left"])
side_modes = st.sampled_from(["alternate", "one_side_first"])


def _within(amount: Amount) -> st.SearchStrategy[int]:
    return st.integers(amount.min, amount.max)


@st.composite
def items(draw) -> PlanItem:
    exercise = draw(st.sampled_from(EXERCISES))
    variant = draw(st.sampled_from(exercise.variants))
    limits = exercise.limits
    dose = Dose(*(draw(_within(a)) for a in (limits.sets, limits.reps, limits.hold_s)))
    return PlanItem(exercise.slug, variant.id, dose)


@st.composite
def plans(draw) -> Plan:
    return Plan("custom", "Own", tuple(draw(st.lists(items(), min_size=1, max_size=5))))


def item(slug: str, variant: str = "base", **dose: int) -> PlanItem:
    """Return an exercise at its default dose but for the numbers given."""
    limits = CATALOGUE.exercises[slug].limits
    amounts = {name: getattr(limits, name).default for name in ("sets", "reps", "hold_s")}
    return PlanItem(slug, variant, Dose(**(amounts | dose)))


def spoken(source: Block | Session) -> list[tuple[str, str]]:
    """Return what is said and when, as minutes and seconds."""
    cues: list[Cue] = [getattr(cue, "cue", cue) for cue in source.cues]
    return [(clock(cue.at_s + line.at_s), line.text) for cue in cues for line in cue.say]


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{seconds % 60:02g}"
