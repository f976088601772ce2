"""Every page and every view of the session, each with the steps that bring it up."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests import bodies
from tests.journeys.expected import CATALOGUE
from tests.journeys.steps import LEG, LEG_AFTER, NONE_TODAY, WHOLE_LIST, Person

View = Callable[[Person], object]


def page(path: str) -> View:
    return lambda person: person.opens(path)


def with_sessions(path: str) -> View:
    """A page of somebody who has done a few sessions."""

    def bring_up(person: Person) -> None:
        person.opens()
        for day in (9, 16, 18, 20, 21, 22, 23):
            at = f"2026-11-{day:02}T07:30:00Z"
            done = {"started_at": at, "finished_at": at.replace("30", "46"), "sent_at": None}
            rated = {"back_before": 3, "back_after": 2, "places_before": None, "places_after": None}
            person.has_kept(bodies.session(**done, **rated, note="A long walk before."))
        person.page.goto(path)
        person.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")

    return bring_up


def first_link(name: str, path: str) -> View:
    """A page that is reached from another."""

    def bring_up(person: Person) -> None:
        with_sessions(path)(person)
        person.page.get_by_role("link", name=name).first.click()
        expect(person.page.get_by_role("link", name=name)).to_have_count(0)

    return bring_up


def link_made(person: Person) -> None:
    """A report with a link made just now."""
    with_sessions("/report/")(person)
    person.page.get_by_role("button", name="Make a link for the doctor").click()
    expect(person.page.get_by_role("heading", name="Your link is ready")).to_be_visible()


def as_the_doctor(person: Person) -> None:
    link_made(person)
    address = person.page.locator("[data-address]").text_content()
    assert address
    person.page.goto(address)


def check_in(person: Person) -> None:
    person.opens("/session/")
    person.is_guided()


def nothing_chosen(person: Person) -> None:
    check_in(person)
    person.taps("Continue")
    expect(person.page.get_by_text("Choose a number from 0 to 10")).to_be_visible()


def contradiction(person: Person) -> None:
    check_in(person)
    person.rates(LEG, 3)
    person.marks("No pain")
    person.taps("Continue")
    expect(person.page.get_by_text("Mark where it is.")).to_be_visible()


def question(leg: int) -> View:
    def bring_up(person: Person) -> None:
        check_in(person)
        person.checks_in(leg=leg)
        quick = person.page.get_by_role("button", name=NONE_TODAY)
        whole = person.page.get_by_role("heading", name=WHOLE_LIST, exact=True)
        expect(quick.or_(whole)).to_be_visible()

    return bring_up


def stopped(person: Person) -> None:
    check_in(person)
    person.checks_in(leg=9)
    person.answers_the_list()
    person.taps("Continue")
    person.sees_heading("A day to rest from exercise")


def player(at: float) -> View:
    def bring_up(person: Person) -> None:
        person.starts(places=("Right thigh",))
        person.waits(at)

    return bring_up


def paused(person: Person) -> None:
    player(50)(person)
    person.taps("Pause")


def dialog(control: str) -> View:
    def bring_up(person: Person) -> None:
        player(50)(person)
        person.taps(control)
        expect(person.page.get_by_role("dialog")).to_be_visible()

    return bring_up


def check_out(person: Person) -> None:
    person.starts("Short version", back=3, places=("Right thigh",))
    person.waits(347)
    person.sees_heading(LEG_AFTER)


def contradicting_check_out(person: Person) -> None:
    check_out(person)
    person.rates(LEG_AFTER, 3)
    person.marks("No pain")
    person.taps("Save session")
    expect(person.page.get_by_text("Mark where it is.")).to_be_visible()


def summary(person: Person) -> None:
    check_out(person)
    person.checks_out()
    person.sees_saved()


NEWCOMER: dict[str, View] = {
    "today, first time": page("/"),
    "diary, first time": page("/diary/"),
    "progress, first time": page("/progress/"),
    "first run": page("/first-run/"),
    "first run, urgent": page("/first-run/?screen=urgent"),
    "first run, ask first": page("/first-run/?screen=ask_first"),
    "first run, doctor": page("/first-run/?screen=about"),
    "whole list": question(4),
}
PAGES: dict[str, View] = {
    "today": with_sessions("/"),
    "exercises": page("/exercises/"),
    **{slug: page(f"/exercises/{slug}/") for slug in CATALOGUE.exercises},
    "learn": page("/learn/"),
    **{f"learn: {name}": page(f"/learn/{name}/") for name in ("sciatica", "safety")},
    "warning signs": page("/warning-signs/"),
    "diary": with_sessions("/diary/"),
    "diary, edit": first_link("Edit:", "/diary/"),
    "diary, what to add": page("/diary/new/"),
    **{f"diary, add a {kind}": page(f"/diary/new/?kind={kind}") for kind in ("session", "walk")},
    "diary, search": page("/diary/search/"),
    "diary, nothing deleted": page("/diary/deleted/"),
    "one session": first_link("Full session", "/diary/"),
    "progress": with_sessions("/progress/"),
    **{f"progress, {r}": with_sessions(f"/progress/?range={r}") for r in ("120d", "9d", "all")},
    "report": with_sessions("/report/"),
    "report, a link made": link_made,
    "report, as the doctor sees it": as_the_doctor,
    "choices": page("/settings/session/"),
    "settings": page("/settings/"),
    "plan": page("/settings/plan/"),
    "data": with_sessions("/settings/data/"),
    "delete everything": with_sessions("/settings/data/delete/"),
    "own version": page("/exercises/glute-bridge/mine/"),
    "how Steady decides": page("/learn/how-steady-decides/"),
    "without a network": page("/offline/"),
    "not here": page("/nothing/"),
}
SESSION: dict[str, View] = {
    "check-in": check_in,
    "check-in, nothing chosen": nothing_chosen,
    "check-in, contradiction": contradiction,
    "warning-sign question": question(4),
    "warning-sign question, gentle": question(6),
    "stop": stopped,
    "check-out": check_out,
    "check-out, contradiction": contradicting_check_out,
    "summary": summary,
}
PLAYER: dict[str, View] = {
    "getting ready": player(20.35),
    "hold": player(153.35),
    "switch sides": player(180.35),
    "rest": player(47.35),
    "next exercise": player(130.35),
    "getting up": player(720.35),
    "all done": player(915.35),
    "paused": paused,
    "end?": dialog("End session"),
    "warning signs?": dialog("Warning signs"),
}
