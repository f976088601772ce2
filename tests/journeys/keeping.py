"""What a browser keeps, looked at from outside: its database, its caches, its service worker."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Error, Page, TimeoutError, expect

from tests.journeys.steps import Person

OFFLINE = "ERR_INTERNET_DISCONNECTED"
NO_SERVER = (
    "ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED"
)

READ_STORE = """name => new Promise((resolve, reject) => {
  const request = indexedDB.open("steady")
  request.onerror = () => reject(request.error)
  request.onsuccess = () => {
    const database = request.result
    if (!database.objectStoreNames.contains(name)) return resolve([])
    const all = database.transaction(name).objectStore(name).getAll()
    all.onsuccess = () => {
      database.close()
      resolve(all.result)
    }
  }
})"""

READS = 5000
"""How often a store is read while something is waited for: the page's clock may stand."""

CONTROLLED = """() => new Promise(resolve => {
  const { serviceWorker } = navigator
  if (serviceWorker.controller) return resolve()
  serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true })
})"""

READ_CACHES = """async () => {
  const found = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const answer = await cache.match(request)
      const path = new URL(request.url).pathname
      const control = answer.headers.get("Cache-Control")
      found.push({ cache: name, path, control, text: await answer.text() })
    }
  }
  return found
}"""


def store(page: Page, name: str) -> list[dict[str, Any]]:
    """Return all values of a store of the browser's database."""
    values: list[dict[str, Any]] = page.evaluate(READ_STORE, name)
    return values


def cached(page: Page) -> list[dict[str, str]]:
    """Return everything in the caches: cache, path, control, text."""
    found: list[dict[str, str]] = page.evaluate(READ_CACHES)
    return found


def ready_for_no_network(page: Page) -> None:
    """Wait until the shell and the pack are kept, as after a moment on any page of one's own."""
    page.evaluate(CONTROLLED)
    has_pack(page)


def comes_to_hold(page: Page, name: str, holds: Callable[[list[dict[str, Any]]], bool]) -> None:
    """Wait until this is true of all values of a store."""
    for _ in range(READS):
        if holds(found := store(page, name)):
            return
    pytest.fail(f"The store {name} still holds {found}")


def has_pack(page: Page) -> None:
    """Wait until the pack is kept."""
    comes_to_hold(page, "packs", bool)


def has_kept_up_to(page: Page, seconds: float) -> None:
    """Wait until so much of the session is on the disk."""
    comes_to_hold(
        page, "progress", lambda kept: any(one["state"]["seen"] >= seconds for one in kept)
    )


def has_kept_that_it_is(page: Page, status: str) -> None:
    """Wait until the session is on the disk as playing, paused or hurts."""
    comes_to_hold(
        page, "progress", lambda kept: any(one["state"]["status"] == status for one in kept)
    )


def has_kept_the_answer(page: Page, name: str, answer: str) -> None:
    """Wait until an answer of the check-out is on the disk."""
    comes_to_hold(
        page,
        "progress",
        lambda kept: any(one.get("answers", {}).get(name) == [answer] for one in kept),
    )


def has_left_nothing(page: Page) -> None:
    """Wait until nothing waits and no session is in progress."""
    for name in ("outbox", "sessions", "progress"):
        comes_to_hold(page, name, lambda values: not values)


def has_sent_everything(page: Page) -> None:
    """Wait until nothing waits to be sent."""
    comes_to_hold(page, "outbox", lambda kept: all(entry.get("saved") for entry in kept))


def is_saved_by_itself(page: Page) -> None:
    """Wait until what was not saved is tried again; a leap in time also gives up a request."""
    saved = page.get_by_text("Saved in your diary.")
    for _ in range(5):
        page.clock.fast_forward(300_000)
        with suppress(AssertionError):
            expect(saved).to_be_visible(timeout=2_000)
    expect(saved).to_be_visible()


def is_saved_by_a_press(person: Person) -> None:
    """Try again at once; where a try by itself came first there is nothing left to press."""
    with suppress(TimeoutError):
        person.control("Try again now").click(timeout=3000)
    person.sees_saved()


def says_unsaved(page: Page, count: int) -> None:
    """See how much is not saved yet, on whatever page this is."""
    badge = page.locator("#unsaved")
    if count:
        expect(badge).to_have_text(f"{count} not yet saved")
        expect(badge).to_be_visible()
    else:
        expect(badge).to_be_hidden()


def crashes(page: Page) -> Page:
    """Let the tab's process die; return a new page of the same browser."""
    with suppress(Error):
        page.goto("chrome://crash")
    page.close()
    return page.context.new_page()
