from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.history import PastCheck
from app.domain.person import Episode, Statement, episodes, in_time, last_gone, latest, person
from tests.domain.cases import NOW, check, uid
from tests.domain.thresholds import RULES

DAY = timedelta(days=1)


def said(days_ago, subject, value=""):
    return Statement(NOW - days_ago * DAY, subject, value)


def of(*statements, checks=(), moment=NOW):
    return person(in_time(statements, moment), checks, UTC, date(2026, 11, 1), RULES)


def shown(*checks_and_messages):
    return [
        check(str(ago), (NOW - ago * DAY).replace(tzinfo=None).isoformat(), messages=messages)
        for ago, messages in checks_and_messages
    ]


def test_the_last_answer_holds():
    found = of(said(3, "doctor", "not_yet"), said(1, "doctor", "yes"))
    assert found.doctor == "yes"


def test_an_answer_holds_only_from_when_it_was_given():
    assert of(said(1, "doctor", "yes"), moment=NOW - 2 * DAY).doctor is None


def test_nothing_is_assumed_of_what_was_not_said():
    found = of()
    assert (found.doctor, found.clinician_ok, found.onset, dict(found.shown)) == (None,) * 3 + ({},)


@pytest.mark.parametrize(("value", "approved"), [("yes", True), ("no", False)])
def test_a_clinicians_approval_is_yes_or_no(value, approved):
    assert of(said(1, "clinician_ok", value)).clinician_ok is approved


def test_another_onset_corrects_the_open_episode():
    statements = [said(3, "onset", "2026-05-01"), said(2, "onset", "2026-06-01")]
    assert episodes(statements) == (Episode(date(2026, 6, 1)),)
    assert of(*statements).onset == date(2026, 6, 1)


def test_a_pain_that_is_gone_ends_its_episode_and_a_new_one_begins():
    statements = [
        said(9, "onset", "2026-05-01"),
        said(5, "gone"),
        said(1, "onset", "2026-11-01"),
    ]
    first = Episode(date(2026, 5, 1), NOW - 5 * DAY)
    assert episodes(statements) == (first, Episode(date(2026, 11, 1)))
    assert of(*statements[:2]).onset is None
    assert last_gone(statements) == NOW - 5 * DAY


def test_a_pain_without_an_onset_can_be_gone_too_and_twice():
    statements = [said(5, "gone"), said(4, "gone")]
    assert episodes(statements) == (
        Episode(None, NOW - 5 * DAY),
        Episode(None, NOW - 4 * DAY),
    )


def test_the_latest_answer_of_a_subject_nobody_spoke_of_is_none():
    assert latest([], "disk") is None
    assert last_gone([]) is None


def test_a_notice_is_whole_at_first_and_again_after_its_span():
    checks = shown((9, ("check_doctor",)), (5, ("check_doctor",)), (2, ("check_doctor",)))
    assert of(checks=checks).shown["check_doctor"] == NOW - 2 * DAY
    assert of(checks=checks[:2]).shown["check_doctor"] == NOW - 9 * DAY


def test_a_notice_put_away_counts_as_shown():
    found = of(said(1, "dismissed", "six_weeks"), checks=shown((40, ("six_weeks",))))
    assert found.shown["six_weeks"] == NOW - DAY


def test_a_statement_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        Statement(datetime(2026, 11, 23), "gone")  # noqa: DTZ001


def test_a_check_that_showed_nothing_is_no_showing():
    assert of(checks=[PastCheck(uid("a"), NOW)]).shown == {}
