"""What is heard of a session by somebody who does not look."""

import pytest
from playwright.sync_api import expect

from app.domain.timeline import compile_session
from tests.journeys.device import VOICE, Device, lines, quiet
from tests.journeys.expected import CATALOGUE
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

SHORT = compile_session(CATALOGUE, CATALOGUE.plans["short"])
ON_TIME_S = 0.1
NO_VOICE = "This device has no voice for this language. Tones and colors will guide you."


def test_every_line_is_said_in_its_moment_and_never_two_at_once(person: Person) -> None:
    device = Device(person.page)
    person.starts("Short version")
    person.waits(SHORT.seconds + 1)
    spoken, planned = device.asked("spoken"), lines(SHORT)
    assert [line["text"] for line in spoken] == [text for _, text in planned]
    began = spoken[0]["at"]
    late = [line["at"] - began - at for line, (at, _) in zip(spoken, planned, strict=True)]
    assert max(map(abs, late)) < ON_TIME_S
    assert device.asked("overlaps") == 0
    for start, end in quiet(SHORT):
        assert not [s for s in spoken if s["at"] - began < end and s["until"] - began > start]


def test_tones_are_on_the_clock_of_the_sound_before_they_are_due(person: Person) -> None:
    device = Device(person.page)
    person.starts("Short version")
    began = person.page.evaluate("performance.now() / 1000")
    person.waits(0.1)
    holds = [p.cue.at_s for p in SHORT.cues if p.cue.phase == "hold" and p.cue.at_s < 74]
    starts = [tone["at"] - began for tone in device.asked("tones") if tone["hertz"] == 392]
    assert [start for hold in holds for start in starts if abs(start - hold) < ON_TIME_S]
    assert len(holds) == len([s for s in starts if any(abs(s - h) < ON_TIME_S for h in holds)])


def test_a_pause_takes_the_tones_back_and_a_press_is_answered(person: Person) -> None:
    device = Device(person.page)
    person.starts("Short version")
    person.waits(25)
    person.taps("Pause")
    assert device.spoken()[-1] == VOICE["paused"]
    now = person.page.evaluate("performance.now() / 1000")
    assert [t for t in device.asked("tones") if t["at"] > now + 0.1 and not t["taken"]] == []
    person.taps("Carry on")
    assert [t for t in device.asked("tones") if t["at"] > now + 0.1 and not t["taken"]]


def test_a_voice_is_not_doubled_by_the_screen_reader(person: Person) -> None:
    Device(person.page)
    person.starts("Short version")
    person.waits(40)
    expect(person.stage.get_by_role("status")).to_have_text("")


def test_without_a_voice_it_is_said_before_the_start_and_each_phase_on_the_screen(
    person: Person,
) -> None:
    device = Device(person.page, voices=False)
    person.opens("/session/?plan=short")
    person.checks_in()
    expect(person.page.get_by_text(NO_VOICE)).to_be_visible()
    person.has_no_signs()
    person.waits(38.5)
    expect(person.stage.get_by_role("status")).to_have_text("Hold, Pelvic tilt")
    assert device.spoken() == []
    assert device.asked("tones")


def test_muted_by_its_button_nothing_is_heard_until_it_is_tapped_again(person: Person) -> None:
    device = Device(person.page)
    person.starts("Short version")
    person.waits(20)
    before = len(device.spoken())
    person.taps("Sound")
    person.waits(30)
    assert len(device.spoken()) == before
    person.taps("Sound")
    person.waits(20)
    assert len(device.spoken()) > before


def test_a_session_of_tones_only_says_nothing(person: Person) -> None:
    device = Device(person.page)
    person.visits("/settings/session/")
    person.chooses("What you hear", "Tones only")
    person.taps("Save")
    expect(person.page.get_by_text("Saved.")).to_be_visible()
    person.starts("Short version")
    person.waits(60)
    assert device.spoken() == []
    assert device.asked("tones")
