"""What must hold for every history: section 1 of the rules, and no step up after a rise."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.after import after
from app.domain.before import before
from app.domain.change import rise
from app.domain.harder import harder_allowed
from app.domain.rules import LEVELS
from tests.domain import histories as any_
from tests.domain.cases import NOW, SLUG, history
from tests.domain.outcomes import OWN
from tests.domain.thresholds import OFFERS, RULES, SCREEN

NEW = [None, "none", "tingling", "weakness", "warning"]


def level(answers, past):
    return LEVELS.index(before(answers, past, NOW, RULES, SCREEN).level)


@st.composite
def worse(draw, pain):
    """The same ratings with each of those given as high or higher."""
    return replace(
        pain,
        **{
            name: draw(st.integers(value, 5 if name == "furthest" else 10))
            for name in ("leg", "back", "furthest")
            if (value := getattr(pain, name)) is not None
        },
    )


@st.composite
def worse_session(draw, session):
    return replace(
        session,
        after=draw(worse(session.after)),
        new_symptoms=draw(st.sampled_from(NEW[NEW.index(session.new_symptoms) :])),
        hurts=draw(st.integers(session.hurts, 3)),
    )


@settings(deadline=None)
@given(any_.histories, any_.answers, st.data())
def test_a_higher_rating_or_another_mark_never_lowers_the_level(past, answers, data):
    higher = answers.leg and data.draw(st.integers(answers.leg, 10))
    marked = data.draw(any_.marks)
    harsher = replace(answers, leg=higher, ticks=(*answers.ticks, *marked), worse=marked)
    assert level(harsher, past) >= level(answers, past)


@settings(deadline=None)
@given(any_.histories.filter(lambda past: past.sessions), any_.answers, st.data())
def test_worse_answers_after_the_last_session_never_lower_the_level(past, answers, data):
    *earlier, last = past.sessions
    harsher = replace(past, sessions=(*earlier, data.draw(worse_session(last))))
    assert level(answers, harsher) >= level(answers, past)


@settings(deadline=None)
@given(any_.sessions(), st.data())
def test_worse_answers_never_lower_the_level_after_a_session(session, data):
    harsher = data.draw(worse_session(session))
    ends = [LEVELS.index(after(each, RULES).level) for each in (session, harsher)]
    assert ends[0] <= ends[1]


FIT = next(vector for vector in OWN if vector["name"] == "eight in 21 days to the hour")


@settings(deadline=None)
@given(st.lists(any_.sessions(), max_size=2), any_.ratings)
def test_nothing_gets_harder_within_a_week_of_a_rise_or_right_after_one(extra, leg):
    fit = history(**FIT["input"])
    past = replace(fit, sessions=(*fit.sessions, *extra))
    decided = before(any_.Answers(leg=leg), past, NOW, RULES, SCREEN).level
    if harder_allowed(SLUG, past, NOW, decided, leg, RULES, OFFERS):
        rises = [s for s in past.sessions if (rise(s, RULES) or 0) >= RULES.rise_note]
        assert not any((NOW - s.ended_at).days < OFFERS.harder_quiet_days for s in rises)
        assert past.sessions[-1] not in rises


@settings(deadline=None)
@given(any_.histories, any_.answers)
def test_the_order_in_which_records_were_stored_does_not_matter(past, answers):
    turned = replace(
        past,
        checks=past.checks[::-1],
        daily=past.daily[::-1],
        clearances=past.clearances[::-1],
    )
    assert level(answers, turned) == level(answers, past)
