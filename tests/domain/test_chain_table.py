"""What the browser looks up about sessions done without a network is what the rules say."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.advice import DAYS
from app.domain.before import before
from app.domain.history import Answers, PastCheck
from app.domain.rules import LEVELS
from tests.domain import histories as any_
from tests.domain.cases import NOW, uid
from tests.domain.chains import advice_now
from tests.domain.daily_chains import grown
from tests.domain.tables import made
from tests.domain.thresholds import RULES, SCREEN

CHAIN_MS = DAYS * 86_400_000 - 1
NOTICES = {"four_months", "six_weeks"}


@st.composite
def chains(draw, zone):
    """One to four sessions in the next 14 days, and the moment of a check-in after them.

    Most follow each other within hours or days, so that every span is met.
    """
    gaps = st.integers(1, 30 * 3_600_000) | st.integers(1, 5 * 86_400_000)
    times = [draw(gaps, label="ms since the one before") for _ in range(draw(st.integers(2, 5)))]
    moments = []
    for gap in times:
        after = (moments[-1] if moments else NOW) + timedelta(milliseconds=gap)
        moments.append(min(after, NOW + timedelta(milliseconds=CHAIN_MS)))
    *ends, when = moments
    done = [
        replace(
            draw(any_.sessions()),
            id=uid(f"offline {index}"),
            ended_at=end,
            local_date=end.astimezone(zone).date(),
            against_advice=False,
        )
        for index, end in enumerate(ends)
    ]
    return done, when


def told(past, when, leg):
    """Return a check of that moment, as the rules decide it."""
    decision = before(Answers(leg=leg), past, when, RULES, SCREEN)
    return PastCheck(uid(f"offline check {when}"), when, decision.level, decision.messages)


@settings(max_examples=20, deadline=None)
@given(any_.histories, st.data())
def test_after_any_chain_of_sessions_the_browser_finds_what_the_rules_say(past, data):
    """Level, messages and "put it back" are the same for B1 to B17, B20 and B21.

    B8 and B17 too, which the ratings of the chain may turn on or off. Left out are only B18
    and B19, the notices of a long time without getting better: they are those of the table,
    and leave the level as it is.

    No session of the chain is against advice: the browser begins none that is stopped.
    """
    done, when = data.draw(chains(past.person.zone), label="chain")
    advice = made(past)
    leg_then = data.draw(any_.ratings)
    said = told(grown(past, done), when, leg_then)
    rating = (when, leg_then, past.today(when))
    later = when + timedelta(milliseconds=data.draw(st.integers(0, 20 * 3_600_000)))
    later = min(later, NOW + timedelta(milliseconds=CHAIN_MS))
    for moment_, checks, rated in ((when, (), ()), (later, (said,), (rating,))):
        all_ = grown(past, done, checks, rated)
        for leg in range(11):
            decision = before(Answers(leg=leg), all_, moment_, RULES, SCREEN)
            level, messages, put_back = advice_now(advice, leg, moment_, done, checks, rated)
            assert (level, put_back) == (decision.level, decision.put_back)
            assert messages - NOTICES == set(decision.messages) - NOTICES


@settings(max_examples=25, deadline=None)
@given(any_.histories, st.data())
def test_a_stop_that_was_told_without_a_network_stays(past, data):
    """Also where the table knows the session that it was about, and no session followed."""
    first, wait = (data.draw(st.integers(1, CHAIN_MS // 2)) for _ in range(2))
    told_at = NOW + timedelta(milliseconds=first)
    check = told(past, told_at, data.draw(any_.ratings))
    when = told_at + timedelta(milliseconds=wait)
    all_ = grown(past, (), (check,))
    advice = made(past)
    for leg in range(11):
        decision = before(Answers(leg=leg), all_, when, RULES, SCREEN)
        found = advice_now(advice, leg, when, (), (check,))
        assert found == (decision.level, set(decision.messages), decision.put_back)


@settings(max_examples=25, deadline=None)
@given(any_.histories, any_.sessions(), st.integers(0, CHAIN_MS))
def test_a_session_that_comes_late_never_makes_the_browser_milder(past, late, wait):
    """It ended before others that the table knows: both they and it count, as a precaution.

    Of one before the weeks whose ratings are given one by one the rating is left out.
    """
    assume(late.id not in {known.id for known in past.sessions})
    when, late = NOW + timedelta(milliseconds=wait), replace(late, against_advice=False)
    advice = made(past)
    all_ = grown(past, (late,))
    if late.local_date.isoformat() < advice["chain"]["daily"]["from"]:
        all_ = replace(all_, daily=past.daily)
    for leg in range(11):
        decision = before(Answers(leg=leg), all_, when, RULES, SCREEN)
        level, *_ = advice_now(advice, leg, when, [late])
        assert LEVELS.index(level) >= LEVELS.index(decision.level)
