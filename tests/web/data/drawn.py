"""What records are made of, as Hypothesis draws it: every value that a field may have."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from app.domain import limits
from app.domain.exercises import SIDES
from app.domain.limits import Span
from app.domain.places import PLACES
from app.domain.records.session import FELT, OUTCOMES, THEN
from app.domain.rules import LEVELS

Body = dict[str, Any]

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ZONES = ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "UTC"]

FIRST = datetime(1990, 1, 1)  # noqa: DTZ001  Hypothesis adds the zone
LAST = datetime(2026, 11, 22)  # noqa: DTZ001

times = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
ids = st.uuids().map(str)
slugs = st.from_regex(r"\A[a-z0-9]{1,8}([-_][a-z0-9]{1,8}){0,3}\Z")
some_slugs = st.lists(slugs, max_size=3, unique=True)
versions = st.sampled_from(["2026-11-23", "1", "a.b-c"])
notes = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t=+@"), max_size=40
)


def span(of: Span) -> st.SearchStrategy[int]:
    return st.integers(of.low, of.high)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


def one_of(words: Any) -> st.SearchStrategy[str]:
    return st.sampled_from(list(words))


@st.composite
def rated(draw: Any, suffix: str = "") -> Body:
    """Draw ratings that do not contradict each other."""
    places = draw(maybe(st.lists(st.sampled_from(PLACES), unique=True)))
    leg, back = draw(maybe(span(limits.PAIN))), draw(maybe(span(limits.PAIN)))
    if places is not None:
        leg, back = (None, None) if not places else (leg or None, back or None)
    return {f"leg{suffix}": leg, f"back{suffix}": back, f"places{suffix}": places}


reasons = st.fixed_dictionaries(
    {
        "rule": st.sampled_from(["B4", "after-same", "unheard-of"]),
        "level": maybe(one_of(LEVELS)),
        "message": slugs,
        "values": st.dictionaries(
            st.sampled_from(["leg", "usual", "rise"]),
            st.integers(0, 10) | st.floats(0, 10, allow_nan=False) | st.text("abc", max_size=5),
            max_size=3,
        ),
        "put_back": st.booleans(),
        "brief": st.booleans(),
    }
)
decided = st.fixed_dictionaries(
    {
        "level": one_of(LEVELS),
        "messages": some_slugs,
        "reasons": st.lists(reasons, max_size=2),
        "version": maybe(versions),
    }
)
dose = st.fixed_dictionaries(
    {"sets": span(limits.SETS), "reps": span(limits.REPS), "hold_s": span(limits.HOLD_S)}
)
exercises = st.fixed_dictionaries(
    {
        "slug": slugs,
        "variant": slugs,
        "first_side": maybe(one_of(SIDES)),
        "planned": dose,
        "done": st.fixed_dictionaries(
            {
                "sets": maybe(span(limits.SETS_DONE)),
                "reps": maybe(span(limits.REPS_DONE)),
                "right_reps": maybe(span(limits.REPS_DONE)),
                "left_reps": maybe(span(limits.REPS_DONE)),
                "held_s": maybe(span(limits.SECONDS)),
            }
        ),
        "seconds": maybe(span(limits.SECONDS)),
        "outcome": one_of(OUTCOMES),
        "felt": maybe(one_of(FELT)),
    }
)
hurts = st.fixed_dictionaries(
    {
        "slug": slugs,
        "variant": slugs,
        "side": maybe(one_of(SIDES)),
        "set": maybe(span(limits.SETS)),
        "rep": maybe(span(limits.REPS)),
        "at_s": span(limits.SECONDS),
        "then": one_of(THEN),
    }
)
