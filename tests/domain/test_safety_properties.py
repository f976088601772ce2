"""What must hold for every history: section 1 of the rules, and no step up after a rise."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.after import after
from app.domain.before import before
from app.domain.change import rise
from app.domain.harder import harder_allowed
from app.domain.history import Answers
from app.domain.rules import LEVELS
from tests.domain import histories as any_
from tests.domain.cases import NOW, SLUG, history
from tests.domain.outcomes import OWN
from tests.domain.thresholds import OFFERS, RULES, SCREEN

NEW = [None, "none", "tingling", "weakness", "warning"]


def level(answers, past):
    return LEVELS.index(before(answers, past, NOW, RULES, SCREEN).level)


def pain_ladders(session):
    """Yield, for each rating given after a session, the session with it ever higher."""
    for name, top in (("leg", 10), ("back", 10), ("furthest", 5)):
        value = getattr(session.after, name)
        if value is not None:
            higher = [replace(session.after, **{name: n}) for n in range(value, top + 1)]
            yield [replace(session, after=after) for after in higher]


def ladders(session):
    """Yield the session with each of its answers afterwards ever worse, one answer a time."""
    yield from pain_ladders(session)
    worse_symptoms = NEW[NEW.index(session.new_symptoms) :]
    yield [replace(session, new_symptoms=new) for new in worse_symptoms]
    yield [replace(session, hurts=hurts) for hurts in range(session.hurts, 4)]


@settings(max_examples=200, deadline=None)
@given(any_.histories, any_.answers, any_.marks)
def test_a_higher_rating_or_another_mark_never_lowers_the_level(past, answers, marked):
    levels = [level(replace(answers, leg=leg), past) for leg in range(11)]
    assert levels == sorted(levels)
    harsher = replace(answers, ticks=(*answers.ticks, *marked), worse=marked)
    assert level(harsher, past) >= level(answers, past)


@settings(deadline=None)
@given(any_.histories, any_.ratings)
def test_worse_answers_after_the_last_session_never_lower_the_level(past, leg):
    *earlier, last = past.sessions
    for ladder in ladders(last):
        histories = [replace(past, sessions=(*earlier, session)) for session in ladder]
        levels = [level(Answers(leg=leg), history) for history in histories]
        assert levels == sorted(levels)


@settings(deadline=None)
@given(any_.sessions())
def test_worse_answers_never_lower_the_level_after_a_session(session):
    for ladder in ladders(session):
        levels = [LEVELS.index(after(each, RULES).level) for each in ladder]
        assert levels == sorted(levels)


FIT = next(vector for vector in OWN if vector["name"] == "eight in 21 days to the hour")


@settings(deadline=None)
@given(st.lists(any_.sessions(), max_size=2), any_.ratings)
def test_nothing_gets_harder_within_a_week_of_a_rise_or_right_after_one(extra, leg):
    fit = history(**FIT["input"])
    past = replace(fit, sessions=(*fit.sessions, *extra))
    decided = before(Answers(leg=leg), past, NOW, RULES, SCREEN).level
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
        clearances=past.clearances[::-1],
    )
    assert level(answers, turned) == level(answers, past)
