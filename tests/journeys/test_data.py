"""A diary is taken away, deleted and brought back in a browser, with and without JavaScript."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys import audit
from tests.journeys.conftest import Complaints
from tests.journeys.steps import Person
from tests.journeys.views import with_sessions

pytestmark = pytest.mark.browser

DATA = "/settings/data/"
HANDLES = """new Promise(resolve => {
  const request = indexedDB.open("steady")
  request.onsuccess = () => {
    const stores = request.result.objectStoreNames
    if (!stores.contains("packs")) return resolve([])
    const all = request.result.transaction("packs").objectStore("packs").getAll()
    all.onsuccess = () => resolve(all.result.map(pack => pack.handle))
    request.result.close()
  }
})"""
"""Whose packs the browser keeps."""
TABLE = b"Date;NRS;Note\n20.11.2026;4;fine\n31.11.2026;4;\n"


def downloads(person: Person) -> Path:
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name="Download as JSON").click()
    assert download.value.suggested_filename == "steady-diary-2026-11-23.json"
    return Path(download.value.path())


def sends(person: Person, label: str, file: Path | dict[str, object], button: str) -> None:
    person.page.get_by_label(label).set_input_files(file)  # type: ignore[arg-type]
    person.page.get_by_role("button", name=button).click()


def deletes(person: Person) -> None:
    person.page.get_by_role("link", name="Delete my diary").click()
    person.page.get_by_label("Yes, delete everything").check()
    person.page.get_by_role("button", name="Delete my diary").click()
    expect(person.page.get_by_role("heading", name="Your diary is deleted")).to_be_visible()


def test_a_diary_is_taken_away_deleted_and_brought_back(person: Person) -> None:
    with_sessions(DATA)(person)
    before = downloads(person).read_bytes()
    deletes(person)
    person.page.goto(DATA)
    kept = {"name": "a.json", "mimeType": "application/json", "buffer": before}
    sends(person, "Diary file of Steady", kept, "Look at it first")
    person.page.get_by_role("button", name="Add ").click()
    expect(person.page.get_by_role("status").first).to_contain_text("records were added")
    assert downloads(person).read_bytes() == before


def test_what_the_browser_kept_goes_with_the_diary(person: Person) -> None:
    with_sessions(DATA)(person)
    person.page.wait_for_function(HANDLES + ".then(found => found.length > 0)")
    [handle] = person.page.evaluate(HANDLES)
    deletes(person)
    person.page.wait_for_function(HANDLES + f".then(found => !found.includes('{handle}'))")
    person.page.goto("/diary/")
    expect(person.page.get_by_text("A long walk before.")).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_scripts_everything_is_done_by_forms(
    person: Person, complaints: Complaints
) -> None:
    complaints.expect("status of 422")
    person.visits()
    person.page.goto(DATA)
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": TABLE}
    sends(person, "Table as CSV", file, "Choose its columns")
    person.page.get_by_role("button", name="Show what it would add").click()
    person.page.get_by_role("button", name="Add 1 rating").click()
    expect(person.page.get_by_role("status").first).to_contain_text("1 record was added")
    assert len(json.loads(downloads(person).read_bytes())["entries"]) == 1
    person.page.get_by_role("link", name="Delete my diary").click()
    person.page.get_by_role("button", name="Delete my diary").click()
    expect(person.page.get_by_role("alert")).to_contain_text("Mark this to delete your diary.")
    person.page.get_by_label("Yes, delete everything").check()
    person.page.get_by_role("button", name="Delete my diary").click()
    expect(person.page.get_by_role("heading", name="Your diary is deleted")).to_be_visible()


def test_the_previews_have_no_fault(person: Person) -> None:
    with_sessions(DATA)(person)
    made = json.loads(downloads(person).read_bytes())
    made["sessions"][0]["record"]["leg_after"] = 11
    made["sessions"][1]["id"] = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    kept = {"name": "a", "mimeType": "text/plain", "buffer": json.dumps(made).encode()}
    sends(person, "Diary file of Steady", kept, "Look at it first")
    expect(person.page.get_by_role("heading", name="What is refused, and why")).to_be_visible()
    assert audit.looks(person.page) == []
    person.page.get_by_role("button", name="Not now").click()
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": TABLE}
    sends(person, "Table as CSV", file, "Choose its columns")
    person.page.get_by_role("button", name="Show what it would add").click()
    assert audit.looks(person.page) == []
    assert audit.spills(person.page) == []
