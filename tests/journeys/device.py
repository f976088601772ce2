"""A device whose voice, sound, lock and keys can be asked afterwards what they were told."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from app.content import load
from app.domain.timeline import Session

FAKE = Path(__file__).with_name("fake_device.js")
QUIET_END_S = 3
VOICE = load().catalogue.voice


class Device:
    """What a page asked of its device; times are seconds of the page's clock."""

    def __init__(self, page: Page, voices: bool = True, awake: bool = True) -> None:
        self._page = page
        page.add_init_script(path=FAKE)
        if not voices:
            page.add_init_script("window.noVoices = true")
        if not awake:
            page.add_init_script("delete navigator.wakeLock; delete Navigator.prototype.wakeLock")

    def asked(self, name: str) -> Any:
        return self._page.evaluate(f"asked.{name}")

    def spoken(self) -> list[str]:
        return [line["text"] for line in self.asked("spoken")]

    def presses(self, key: str) -> None:
        """Press a media key, as an earphone does."""
        self._page.evaluate(f"asked.keys[{key!r}]()")


def lines(session: Session) -> list[tuple[float, str]]:
    """Return what a session says, and when."""
    return [(p.cue.at_s + line.at_s, line.text) for p in session.cues for line in p.cue.say]


def quiet(session: Session) -> list[tuple[float, float]]:
    """Return the ends of stretches, in which nothing is said."""
    kinds = [block.kind for block in session.blocks]
    ends = [
        p.cue.at_s + p.cue.lasts_s
        for p in session.cues
        if p.cue.phase == "hold" and kinds[p.exercise] == "hold"
    ]
    return [(end - QUIET_END_S, end) for end in ends]
