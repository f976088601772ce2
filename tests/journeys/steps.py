"""What a person does and sees, by role and purpose: the one place that knows how pages are made."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from playwright.sync_api import Locator, Page, expect

from app.domain.places import PLACES
from tests import bodies
from tests.conftest import StandingClock
from tests.journeys.stage import READ_STAGE, Stage

LEG = "How strong is your leg or buttock pain right now?"
BACK = "How strong is your back pain right now?"
SIGNS = "Any warning signs today?"
NONE_TODAY = "None today"
WHOLE_LIST = "Warning signs"
EMERGENCY_SIGN = "Chest pain or trouble breathing"
LEG_AFTER = "And now, just after?"

SET_HIDDEN = """hidden => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden })
  Object.defineProperty(document, "visibilityState",
    { configurable: true, get: () => hidden ? "hidden" : "visible" })
  document.dispatchEvent(new Event("visibilitychange"))
}"""


class Person:
    """Somebody with a browser; their clock and the server's are moved together."""

    def __init__(self, page: Page, clock: StandingClock) -> None:
        self.page = page
        self.clock = clock

    def is_known(self) -> None:
        """Have answered the whole list an hour ago, and have a doctor's yes; no place is new."""
        at = self.clock() - timedelta(hours=1)
        answers = bodies.check(
            at=at.isoformat(), leg=None, back=None, places=list(PLACES), quick="list", doctor="yes"
        )
        path = f"/api/v1/checks/{uuid4()}"
        answer = self.page.request.put(path, data=answers, headers={"X-Steady": "1"})
        assert answer.status == 201, answer.text()

    def opens(self, path: str = "/") -> None:
        """Open a page, by its address only where a journey begins."""
        self.page.clock.install(time=self.clock())
        self.page.goto(path)

    def visits(self, path: str = "/") -> None:
        """Open a page and leave the browser's clock alone, as where no script runs."""
        self.page.goto(path)

    def taps(self, name: str, role: Any = None, exact: bool = True) -> None:
        """Tap what is called so: a button, else a link."""
        self.control(name, role, exact).click()

    def control(self, name: str, role: Any = None, exact: bool = True) -> Locator:
        roles = [role] if role else ["button", "link"]
        found = [self.page.get_by_role(r, name=name, exact=exact) for r in roles]
        return found[0] if len(found) == 1 else found[0].or_(found[1])

    def taps_in_dialog(self, name: str) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name=name, exact=True).click()

    def sees_heading(self, name: str) -> None:
        expect(self.page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()

    def rates(self, question: str, number: int) -> None:
        """Choose a number of a pain scale."""
        scale = self.page.get_by_role("group", name=question)
        radio = self.page.get_by_role("radio", name=str(number), exact=True)
        scale.locator("label").filter(has=radio).click()
        expect(scale.get_by_role("radio", name=str(number), exact=True)).to_be_checked()

    def marks(self, *places: str) -> None:
        for place in places:
            self.page.get_by_role("checkbox", name=place, exact=True).check(force=True)

    def chooses(self, question: str, answer: str) -> None:
        group = self.page.get_by_role("group", name=question)
        group.get_by_role("radio", name=answer, exact=True).check(force=True)

    def is_guided(self) -> None:
        """See that the check-in is no longer the bare form."""
        self.sees_heading(LEG)
        expect(self.page.get_by_role("group", name=SIGNS)).to_be_hidden()

    def checks_in(
        self, leg: int = 4, back: int | None = None, places: tuple[str, ...] = ()
    ) -> None:
        """Answer the check-in and go on."""
        self.is_guided()
        self.rates(LEG, leg)
        if back is not None:
            self.rates(BACK, back)
        self.marks(*places)
        self.taps("Continue")

    def answers_the_list(self, *signs: str) -> None:
        """Mark these signs of the whole list, and none in every part without one."""
        self.sees_heading(WHOLE_LIST)
        self.marks_the_list(*signs)

    def marks_the_list(self, *signs: str) -> None:
        """Do so wherever the list stands, also as a part of a form."""
        self.marks(*signs)
        none = self.page.get_by_role("checkbox", name="None of these")
        for part in self.page.get_by_role("group").filter(has=none).all():
            if part.locator("input:checked").count() == 0:
                part.get_by_role("checkbox", name="None of these").check(force=True)

    def has_no_signs(self) -> datetime:
        """Say that there are none; time stands from here on. Returns when the session began."""
        quick = self.control(NONE_TODAY, role="button")
        whole = self.page.get_by_role("heading", name=WHOLE_LIST, exact=True)
        expect(quick.or_(whole)).to_be_visible()
        if whole.is_visible():
            self.marks_the_list()
        began = self.stops_time()
        (self.control("Continue", role="button") if whole.is_visible() else quick).click()
        expect(self.stage).to_be_visible()
        return began

    def starts(self, session: str = "Start session", leg: int = 4, **answers: Any) -> datetime:
        """Go from Today into the player."""
        self.opens()
        self.taps(session, exact=False)
        self.checks_in(leg, **answers)
        return self.has_no_signs()

    @property
    def stage(self) -> Locator:
        return self.page.get_by_role("region", name="Session player")

    def looks(self) -> Stage:
        """Return what the player shows now."""
        return Stage(*self.stage.evaluate(READ_STAGE))

    def stops_time(self) -> datetime:
        """Let the browser's time stand; return when."""
        stand = int(self.page.evaluate("Date.now()")) + 1000
        self.page.clock.pause_at(stand / 1000)
        return datetime.fromtimestamp(self.page.evaluate("Date.now()") / 1000, UTC)

    def waits(self, seconds: float) -> None:
        """Let time pass with the page open."""
        self.page.clock.run_for(round(seconds * 1000))
        self.clock.move(seconds=seconds)

    def looks_away(self, seconds: float) -> None:
        """Let time pass while the page is hidden, where timers hardly fire."""
        self.page.evaluate(SET_HIDDEN, True)
        self.page.clock.fast_forward(round(seconds * 1000))
        self.clock.move(seconds=seconds)
        self.page.evaluate(SET_HIDDEN, False)

    def device_sleeps(self, seconds: float) -> None:
        """Let only the wall clock go on, as while a device sleeps."""
        self.page.evaluate(SET_HIDDEN, True)
        now = self.page.evaluate("Date.now()") / 1000
        self.page.clock.set_system_time(now + seconds)
        self.clock.move(seconds=seconds)
        self.page.evaluate(SET_HIDDEN, False)

    def has_kept(self, session: dict[str, object]) -> None:
        """Have a session in the diary already."""
        path = f"/api/v1/sessions/{uuid4()}"
        answer = self.page.request.put(path, data=session, headers={"X-Steady": "1"})
        assert answer.status == 201, answer.text()

    def lets_time_flow(self) -> None:
        self.page.clock.resume()

    def checks_out(self, leg: int | None = 3, note: str = "", same_places: bool = False) -> None:
        """Answer what is asked after the session, and save it."""
        self.sees_heading(LEG_AFTER)
        self.lets_time_flow()
        if leg is not None:
            self.rates(LEG_AFTER, leg)
        if same_places:
            self.taps("The same places")
        if note:
            self.page.get_by_role("textbox", name="Note").fill(note)
        self.taps("Save session")

    def reads_numbers(self) -> list[list[str]]:
        """Return the first table of numbers on Progress, row by row."""
        numbers = self.page.get_by_role("group").filter(has_text="Show the numbers").first
        if numbers.get_attribute("open") is None:
            numbers.get_by_text("Show the numbers").click()
        rows = numbers.locator("tbody").get_by_role("row").all()
        return [row.locator("th, td").all_inner_texts() for row in rows]

    def sees_saved(self) -> None:
        expect(self.page.get_by_text("Saved in your diary.")).to_be_visible()
