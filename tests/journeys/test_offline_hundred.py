"""A hundred sessions over a network that fails by chance: each stored once, as it was done."""

import random
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import BrowserContext, Route

from app.domain.records import to_dict
from tests import bodies
from tests.journeys.keeping import crashes, says_unsaved, store
from tests.journeys.site import Site
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

SESSIONS = 100
SEED = 20261123
KEPT = "document.querySelector('script[src$=\"shared/shell.js\"]').src.replace('shell', 'kept')"
ADD = f"""async entries => {{
  const {{ outbox }} = await import({KEPT})
  for (const entry of entries) await outbox.add({{ handle: null, ...entry }})
}}"""
FLUSH = f"""async () => {{
  const {{ outbox }} = await import({KEPT})
  await outbox.flush()
  return (await outbox.waiting()).length
}}"""
PORTAL = {"status": 200, "content_type": "text/html", "body": "<h1>Sign in</h1>"}


class Faults:
    """A network between browser and server that fails as the dice say."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self.met: set[str] = set()
        self._kinds = {
            "none": lambda route: route.continue_(),
            "no network": lambda route: route.abort(),
            "lost answer": lambda route: (route.fetch(), route.abort()),
            "sent twice": lambda route: (route.fetch(), route.continue_()),
            "busy": lambda route: route.fulfill(status=503, json={}, headers={"Retry-After": "1"}),
            "broken": lambda route: route.fulfill(status=500, json={}),
            "portal": lambda route: route.fulfill(**PORTAL),
        }

    def __call__(self, route: Route) -> None:
        kind = self._dice.choices(list(self._kinds), [24, 1, 2, 2, 1, 1, 1])[0]
        self.met.add(kind)
        self._kinds[kind](route)


def made(number: int, dice: random.Random) -> list[dict[str, Any]]:
    """Return one session as it goes into the outbox, every fourth with a check before it."""
    check = str(UUID(int=10_000 + number)) if number % 4 == 0 else None
    record = bodies.session(check=check, leg_after=dice.randint(1, 10), note=f"Session {number}")
    del record["sent_at"]
    session = {"kind": "sessions", "id": str(UUID(int=number + 1)), "record": record}
    checked = [{"kind": "checks", "id": check, "record": bodies.check()}] if check else []
    return [*checked, session]


def test_a_hundred_sessions_and_random_faults(
    person: Person, site: Site, context: BrowserContext, complaints
) -> None:
    complaints.expect("ERR_FAILED|status of 50[03]")
    dice = random.Random(SEED)  # noqa: S311  chance that repeats itself
    person.opens("/learn/")
    person.stops_time()
    page, faults = person.page, Faults(dice)
    context.route("**/api/v1/*", faults)
    context.route("**/api/v1/*/*", faults)
    done = [made(number, dice) for number in range(SESSIONS)]
    for start in range(0, SESSIONS, 10):
        page.evaluate(ADD, [entry for entries in done[start : start + 10] for entry in entries])
        page.evaluate(FLUSH)
        if dice.random() < 0.5:
            page = crashes(page)
            page.goto("/learn/")
    for _ in range(SESSIONS):
        if page.evaluate(FLUSH) == 0:
            break
    assert faults.met == {
        "none",
        "no network",
        "lost answer",
        "sent twice",
        "busy",
        "broken",
        "portal",
    }
    says_unsaved(page, 0)
    assert all(entry["saved"] for entry in store(page, "outbox"))
    kept = {record.note: to_dict(record) for record in site.sessions(context, SESSIONS + 1)}
    assert len(kept) == len(site.sessions(context, SESSIONS + 1)) == SESSIONS
    for *_, session in done:
        assert kept[session["record"]["note"]] == {**session["record"]}
