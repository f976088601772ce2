"""Every page, each with the steps that bring it up."""

from playwright.sync_api import expect

from tests import bodies
from tests.journeys.expected import CATALOGUE
from tests.journeys.session_views import View, question
from tests.journeys.steps import Person

UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true })"


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
        person.page.evaluate(UNFOLD)

    return bring_up


def first_link(name: str, path: str) -> View:
    """A page that is reached from another."""

    def bring_up(person: Person) -> None:
        with_sessions(path)(person)
        person.page.get_by_role("link", name=name).first.click()
        expect(person.page.get_by_role("link", name=name)).to_have_count(0)
        person.page.evaluate(UNFOLD)

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
