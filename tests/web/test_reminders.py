"""The plan as a calendar: read back by the letter of the standard."""

import re
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from app.content import load
from app.domain.routine import Breaks, Period, Rest, Routine, changed
from app.web.reminders import calendar
from tests.web.icalendar_file import Part, read, seconds

HANDLE = UUID("3f8e1c1e-0d57-4a5e-9d0a-0b0d5c1f2a3b")
NOW = datetime(2026, 11, 23, 9, 0, 0, 123, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
WORDS = load().routine
MORNING = Routine(("mon", "wed", "fri"), "my sciatica pills", time(7, 30))
WEEKEND = Routine(("sat", "sun"), "", time(10))
STANDING = Breaks(("mon", "tue"), 60, time(9), time(11))


def period(routine: Routine, since: date = MONDAY, edition: int = 1) -> Period:
    return Period(since, NOW, edition, routine)


def events(*periods: Period, rest: Rest | None = None) -> list[Part]:
    return read(calendar(HANDLE, periods, WORDS, NOW, rest)).of("VEVENT")


def test_the_chosen_days_are_in_it_week_after_week():
    (event,) = events(period(MORNING))
    assert event.days(MONDAY, MONDAY + 2 * WEEK - DAY) == [
        MONDAY + n * DAY for n in (0, 2, 4, 7, 9, 11)
    ]
    assert event.days(date(2036, 2, 25), date(2036, 3, 3)) == [
        date(2036, 2, 25),
        date(2036, 2, 27),
        date(2036, 2, 29),
        date(2036, 3, 3),
    ]


def test_times_float_so_that_no_hour_of_a_time_change_is_missing():
    (event,) = events(period(Routine(("sun",), "", time(2, 30)), date(2026, 3, 1)))
    assert event.values["DTSTART"] == "20260301T023000"
    assert event.settings["DTSTART"] == ""
    assert date(2026, 3, 29) in event.days(date(2026, 3, 1), date(2026, 4, 1))


def test_the_first_date_is_one_of_the_chosen_days():
    (event,) = events(period(WEEKEND))
    assert event.values["DTSTART"] == "20261128T100000"


def test_a_reminder_sounds_at_its_time_and_takes_no_time_of_anything_else():
    (event,) = events(period(MORNING))
    (alarm,) = event.of("VALARM")
    assert alarm.values["ACTION"] == "DISPLAY"
    assert seconds(alarm.values["TRIGGER"]) == timedelta(0)
    assert seconds(event.values["DURATION"]) == timedelta(minutes=20)
    assert event.values["TRANSP"] == "TRANSPARENT"


def test_without_a_time_it_stands_there_all_day_silently():
    (event,) = events(period(Routine(("tue", "thu"))))
    assert event.values["DTSTART"] == "20261124"
    assert event.settings["DTSTART"] == ";VALUE=DATE"
    assert event.of("VALARM") == []


def test_nothing_about_health_is_in_it():
    body = calendar(HANDLE, [period(MORNING)], WORDS, NOW).decode()
    assert "Steady session" in body
    assert not re.search("sciatica|pills|pain|exercise|doctor", body)
    assert str(HANDLE) not in body


def test_a_calendar_says_who_made_it_and_how_soon_to_look_again():
    whole = read(calendar(HANDLE, [period(MORNING)], WORDS, NOW))
    assert whole.values["VERSION"] == "2.0"
    assert whole.values["NAME"] == whole.values["X-WR-CALNAME"] == "Steady"
    assert seconds(whole.values["REFRESH-INTERVAL"]) == timedelta(hours=1)
    assert whole.settings["REFRESH-INTERVAL"] == ";VALUE=DURATION"


def test_a_later_file_of_the_same_plan_is_the_newer_one():
    (event,) = events(period(MORNING))
    later = read(calendar(HANDLE, [period(MORNING)], WORDS, NOW + DAY, Rest(MONDAY + DAY)))
    (resting,) = later.of("VEVENT")
    assert resting.values["UID"] == event.values["UID"]
    assert (event.values["DTSTAMP"], resting.values["DTSTAMP"]) == (
        "20261123T090000Z",
        "20261124T090000Z",
    )


def test_the_same_plan_at_the_same_moment_is_the_same_bytes():
    periods = [period(Routine(("mon", "sat"), "", time(9), STANDING))]
    assert calendar(HANDLE, periods, WORDS, NOW) == calendar(HANDLE, periods, WORDS, NOW)


def test_a_changed_plan_keeps_its_past_and_its_name():
    before = (period(MORNING, MONDAY - WEEK),)
    (first,) = events(*before)
    old, new = events(*changed(before, WEEKEND, MONDAY, NOW))
    assert new.values["UID"] == first.values["UID"] != old.values["UID"]
    assert (first.values["SEQUENCE"], new.values["SEQUENCE"]) == ("1", "2")
    assert old.days(MONDAY - WEEK, MONDAY + WEEK) == [MONDAY - n * DAY for n in (7, 5, 3)]
    assert new.days(MONDAY - WEEK, MONDAY + WEEK) == [MONDAY + 5 * DAY, MONDAY + 6 * DAY]


def test_a_plan_that_never_had_a_day_leaves_no_trace():
    before = (period(WEEKEND, MONDAY),)
    assert len(events(*changed(before, MORNING, MONDAY + DAY, NOW))) == 1


def test_no_two_events_share_a_name_and_another_diary_has_others():
    periods = [period(MORNING, MONDAY - WEEK), period(Routine(("sat",), breaks=STANDING))]
    uids = [event.values["UID"] for event in events(*periods)]
    assert len(set(uids)) == len(uids) == 5
    theirs = read(calendar(UUID(int=1), periods, WORDS, NOW)).of("VEVENT")
    assert not {event.values["UID"] for event in theirs} & set(uids)


def test_under_a_stop_no_session_is_asked_for_and_the_past_stays():
    (event,) = events(period(MORNING, MONDAY - WEEK), rest=Rest(MONDAY))
    assert event.days(MONDAY - WEEK, MONDAY + 52 * WEEK) == [MONDAY - n * DAY for n in (7, 5, 3)]


@pytest.mark.parametrize("routine", [MORNING, Routine(("mon", "wed", "fri"))])
def test_a_rest_of_one_day_leaves_out_that_day_alone(routine):
    (event,) = events(period(routine), rest=Rest(MONDAY, MONDAY + DAY))
    assert event.days(MONDAY, MONDAY + WEEK) == [MONDAY + n * DAY for n in (2, 4, 7)]


def test_a_calendar_of_nothing_is_still_a_calendar():
    assert events(period(MORNING), rest=Rest(MONDAY)) == []
    assert events() == []


def test_breaks_stand_at_each_of_their_times():
    stands = events(period(Routine(("sat",), breaks=STANDING)))[1:]
    assert [event.values["DTSTART"] for event in stands] == [
        "20261123T090000",
        "20261123T100000",
        "20261123T110000",
    ]
    assert all(event.values["SUMMARY"] == "Stand up" and event.of("VALARM") for event in stands)
    assert stands[0].days(MONDAY, MONDAY + WEEK) == [MONDAY, MONDAY + DAY, MONDAY + WEEK]


def test_breaks_go_on_under_a_stop():
    found = events(period(Routine(("mon",), breaks=STANDING)), rest=Rest(MONDAY))
    assert [event.values["SUMMARY"] for event in found] == ["Stand up"] * 3


def test_long_words_are_folded_and_marks_escaped():
    long = "Öffne Steady; es zeigt, was heute passt. " * 4
    words = load().routine
    spoken = type(words.calendar)("Steady", long, long, "Up", "Up")
    said = type(words)(**{**vars(words), "calendar": spoken})
    (event,) = read(calendar(HANDLE, [period(MORNING)], said, NOW)).of("VEVENT")
    assert event.values["SUMMARY"] == long.replace(";", "\\;").replace(",", "\\,")
