"""The report on paper: one page of A4, whatever stands on it."""

import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.domain.places import PLACES
from tests import bodies
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

TODAY = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
LONG_NAME = "Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst, née Smith"
LONG_QUESTION = ("Is it right to go on with the bridge although it hurts at night? " * 5)[:300]


def pages(person: Person) -> int:
    paper = person.page.pdf(prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page[^s]", paper))


def keeps_ten_years(person: Person) -> None:
    """Keep a session a month for ten years, and the last months filled with everything."""
    slugs = ("pelvic-tilt", "knee-to-chest", "deep-gluteal-stretch", "glute-bridge")
    done = [bodies.exercise(slug=slug) for slug in (*slugs, "standing-hamstring-stretch")]
    for ago in [*range(0, 60, 2), *range(60, 3650, 30)]:
        at = TODAY - timedelta(days=ago)
        person.has_kept(
            bodies.session(
                started_at=at.isoformat(),
                finished_at=(at + timedelta(minutes=16)).isoformat(),
                sent_at=None,
                hurts=[],
                exercises=done,
                new_symptoms="weakness" if ago < 6 else "none",
                places_before=list(PLACES) if ago % 4 else ["low_back"],
            )
        )


def keeps_signs(person: Person) -> None:
    """Keep more signs than are named, the longest last, and one of each tier not ruled out."""
    for hour, sign in enumerate(("fever", "saddle", "fracture", "spine"), 1):
        body = bodies.check(
            at=(TODAY - timedelta(hours=5 - hour)).isoformat(),
            quick="list",
            ticks=[sign],
            not_sure=["emergency", "urgent", "ask_first"] if hour < 3 else [],
            level="urgent",
        )
        path = f"/api/v1/checks/{uuid4()}"
        kept = person.page.request.put(path, data=body, headers={"X-Steady": "1"})
        assert kept.status == 201, kept.text()


def fills_in(person: Person) -> None:
    person.page.get_by_text("Choose what it shows").click()
    person.page.get_by_label("Name").fill(LONG_NAME)
    person.page.get_by_label("First day").fill("2016-11-01")
    person.page.get_by_label("What do you want to ask?").fill(LONG_QUESTION)
    person.page.get_by_role("button", name="Show it").click()
    person.page.get_by_text(LONG_NAME).wait_for()


def test_a_report_of_nothing_is_one_page(person: Person) -> None:
    person.opens("/report/")
    assert pages(person) == 1


def test_ten_years_with_a_long_name_and_question_are_one_page(person: Person) -> None:
    person.opens("/")
    keeps_ten_years(person)
    keeps_signs(person)
    person.page.goto("/report/")
    assert pages(person) == 1
    fills_in(person)
    assert pages(person) == 1


def test_choosing_and_printing_are_not_on_the_paper(person: Person) -> None:
    person.opens("/report/")
    person.page.emulate_media(media="print")
    for around in (".report-head", ".report-form", ".tabs", ".shell > .foot"):
        assert not person.page.locator(around).first.is_visible()
    assert person.page.get_by_role("article").is_visible()
