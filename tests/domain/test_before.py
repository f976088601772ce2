from app.domain.before import before
from tests.domain.cases import NOW, answers, history
from tests.domain.thresholds import RULES, SCREEN


def decided(rules=RULES, **given):
    return before(answers(**given), history(**given), NOW, rules, SCREEN)


def values(decision):
    return {reason.rule: dict(reason.values) for reason in decision.reasons}


def test_every_row_that_held_is_kept_with_the_numbers_it_used():
    decision = decided(leg=6, ticks=["hip"], daily=[[f"2026-11-{d}", 2] for d in (18, 19, 20)])
    assert values(decision) == {
        "B3": {"items": "hip"},
        "B7": {"leg": 6, "limit": 6},
        "B8": {"leg": 6, "usual": 2},
    }
    assert decision.messages == ("ask_first",)


def test_a_rise_is_explained_by_where_it_began_and_where_pain_is_now():
    decision = decided(leg=5, history=[{"at": "2026-11-21T09:00:00", "leg_b": 3, "leg_a": 5}])
    assert values(decision) == {"B10": {"rise": 2, "start": 3, "leg": 5}}


def test_a_worse_trend_gives_the_two_means_its_message_names():
    weeks = [["2026-11-09", 3], ["2026-11-10", 3], ["2026-11-11", 4]]
    weeks += [["2026-11-16", 6], ["2026-11-17", 6], ["2026-11-18", 6]]
    assert values(decided(leg=3, daily=weeks))["B17"] == {"now": 6.0, "ref": 3.3}


def test_several_reasons_of_one_level_are_all_shown():
    decision = decided(leg=6, history=[{"at": "2026-11-22T09:00:00", "hurts": 2}])
    assert decision.messages == ("gentle_hurt", "gentle_strong")
    assert not decision.put_back


def test_the_doctor_note_is_one_line_for_seven_days():
    shown = {"check_doctor": "2026-11-20T09:00:00"}
    assert decided(leg=3, doctor=None).brief == ()
    assert decided(leg=3, doctor=None, shown=shown).brief == ("check_doctor",)


def test_a_dropped_message_is_not_brief_either():
    shown = {"check_doctor": "2026-11-20T09:00:00"}
    assert decided(leg=9, doctor=None, shown=shown).brief == ()


def test_a_weekly_mean_counts_before_todays_rating_in_the_four_month_notice():
    weeks = [["2026-11-16", 1], ["2026-11-18", 1], ["2026-11-20", 1]]
    assert "four_months" in decided(leg=0, onset="2026-01-31", daily=weeks).messages
