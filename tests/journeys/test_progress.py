"""Reading a chart out by keys, pointer and touch."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.steps import Person
from tests.journeys.views import with_sessions

UPRIGHT = re.compile(r"^M\d+(\.\d+)? 12V220$")
"""From the top of the plot to its floor."""

pytestmark = pytest.mark.browser


@pytest.fixture
def trend(person: Person) -> Locator:
    """The card of the pain trend, of a diary with sessions on seven days."""
    with_sessions("/progress/?range=28d")(person)
    return person.page.locator("section.card", has_text="Leg or buttock pain, 0 to 10")


def slider(trend: Locator) -> Locator:
    return trend.get_by_role("slider", name="Read the chart: Leg or buttock pain, 0 to 10")


def test_the_newest_day_is_read_out_first(trend: Locator) -> None:
    expect(trend.locator("output")).to_contain_text("Nov 23: Before 5, After 4")


def test_keys_go_from_day_to_day(trend: Locator) -> None:
    slider(trend).press("ArrowLeft")
    expect(trend.locator("output")).to_contain_text("Nov 22: Before 5")
    slider(trend).press("Home")
    expect(trend.locator("output")).to_contain_text("Nov 9: Before 5")


def test_the_slider_says_the_day_it_is_at(trend: Locator) -> None:
    slider(trend).press("ArrowLeft")
    said = slider(trend).get_attribute("aria-valuetext")
    assert said is not None
    assert said.startswith("Nov 22: Before 5, After 4")


def test_a_tap_on_the_chart_reads_out_the_day_under_it(trend: Locator) -> None:
    drawing = trend.locator("[data-plot] svg:visible")
    box = drawing.bounding_box()
    assert box
    drawing.click(position={"x": 32 * box["width"] / 310, "y": box["height"] / 2})
    expect(trend.locator("output")).to_contain_text("Nov 9: Before 5")
    expect(drawing.locator(".pointer")).to_have_attribute("d", UPRIGHT)
