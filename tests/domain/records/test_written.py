"""Whatever is taken can be written down and read again, equal."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.limits import PAIN, REPS_DONE, SECONDS
from app.domain.places import LOW_BACK, PLACES
from app.domain.records import Invalid, body_hash, changed, read_session, to_dict
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES, PLAN_NAMES, THEN
from app.domain.records.times import rfc_3339
from tests.bodies import CHECK_ID, NOW, ZONES, exercise, hurt, session

ratings = st.none() | st.integers(PAIN.low, PAIN.high)
slugs = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True)
notes = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t"),
    max_size=200,
)
moments = st.timedeltas(timedelta(days=-36_500), timedelta(hours=26)).map(lambda by: NOW + by)


@st.composite
def sessions(draw: st.DrawFn) -> dict[str, object]:
    leg, back = draw(ratings), draw(ratings)
    possible = [p for p in PLACES if (back if p == LOW_BACK else leg) != 0]
    places = (
        draw(st.none() | st.lists(st.sampled_from(possible), min_size=1, unique=True))
        if (possible)
        else []
    )
    start, end = sorted((draw(moments), draw(moments)))
    outcomes = draw(st.lists(st.sampled_from(OUTCOMES), max_size=4))
    return session(
        check=draw(st.none() | st.just(CHECK_ID)),
        plan=draw(st.sampled_from(PLAN_NAMES)),
        sent_at=None,
        started_at=rfc_3339(start),
        finished_at=rfc_3339(end),
        time_zone=draw(st.sampled_from(sorted(ZONES))),
        completed=False,
        leg_before=leg,
        back_before=back,
        places_before=places,
        leg_after=leg,
        back_after=back,
        places_after=places,
        new_symptoms=draw(st.none() | st.sampled_from(NEW_SYMPTOMS)),
        note=draw(notes),
        hurts=[hurt(slug=draw(slugs), then=draw(st.sampled_from(THEN)))],
        exercises=[
            exercise(
                outcome=outcome,
                felt=draw(st.none() | st.sampled_from(FELT)),
                seconds=draw(st.integers(SECONDS.low, SECONDS.high)),
                done={
                    "sets": 1,
                    "reps": draw(st.integers(REPS_DONE.low, REPS_DONE.high)),
                    "right_reps": None,
                    "left_reps": 0,
                    "held_s": 0,
                },
            )
            for outcome in outcomes
        ],
    )


@settings(deadline=None)
@given(sessions())
def test_a_session_survives_being_written_down(body):
    read = read_session(body, NOW, ZONES)
    assert read_session(to_dict(read), NOW, ZONES) == read


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def said(body: dict[str, object]) -> list[str]:
    try:
        read_session(body, NOW, ZONES)
    except Invalid as invalid:
        return [str(problem) for found in invalid.fields.values() for problem in found]
    return ["taken"]


@settings(deadline=None)
@given(st.sampled_from(sorted(session())), json_values)
def test_any_value_anywhere_is_taken_or_refused_with_a_sentence(name, value):
    assert all(said(session(**{name: value})))


def test_only_a_record_can_be_written_down():
    with pytest.raises(TypeError, match="not a record: int"):
        to_dict(5)


def test_a_body_keeps_its_hash_when_it_is_sent_again():
    turned = dict(reversed(session(sent_at="2027-01-01T00:00:00Z").items()))
    assert body_hash(turned) == body_hash(session())


def test_another_body_has_another_hash():
    hashes = {body_hash(session(leg_after=n)) for n in (None, 0, 1, "1", "\ud800")}
    assert len(hashes) == 5


def test_a_change_of_a_part_leaves_the_rest_as_it_was():
    record = read_session(session(), NOW, ZONES)
    again = read_session(changed(record, {"leg_after": None, "note": "later"}), NOW, ZONES)
    assert (again.leg_after, again.note) == (None, "later")
    assert read_session(changed(again, {"leg_after": 4, "note": ""}), NOW, ZONES) == record


@pytest.mark.parametrize(
    ("changes", "name"), [([], "record"), (None, "record"), ({"sent_at": None}, "sent_at")]
)
def test_what_is_no_change_is_refused(changes, name):
    with pytest.raises(Invalid) as caught:
        changed(read_session(session(), NOW, ZONES), changes)
    assert [*caught.value.fields] == [name]
