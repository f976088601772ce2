"""What a person does on the pages and by the API, for tests of the stops and offers."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests import bodies
from tests.conftest import StandingClock

NONE = {"emergency": "none", "urgent": "none", "ask_first": "none"}
SENT = {"X-Steady": "1"}


class Somebody:
    """One person with a browser, on a clock that a test moves."""

    def __init__(self, client: FlaskClient, clock: StandingClock) -> None:
        self.client = client
        self.clock = clock

    def answers_first_run(self, **about: str) -> None:
        for tier in NONE:
            self.posts(f"/first-run/?screen={tier}", signs="none")
        self.posts("/first-run/?screen=about", **{"doctor": "yes", **about})
        self.clock.move(minutes=1)

    def opens(self, path: str) -> str:
        answer = self.client.get(path, follow_redirects=True)
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.text

    def posts(self, path: str, **form: Any) -> TestResponse:
        """Post a form with the token that its page would carry."""
        self.client.get("/first-run/?screen=about")
        return self.client.post(path, data=form | {"csrf_token": token(self.client)})

    def checks_in(self, leg: int, **answers: Any) -> TestResponse:
        given = {"leg": str(leg), "quick": "none", "plan": "full", **answers}
        self.clock.move(minutes=1)
        return self.client.post("/session/", data=given)

    def does_a_session(self, before: int = 4, after: int | None = 4, **changes: Any) -> UUID:
        """Send a check and the session it opened, which ends now."""
        check, session = uuid4(), uuid4()
        self.sends("checks", check, self.check(before))
        self.sends("sessions", session, self.session(before, after, check=str(check)) | changes)
        return session

    def check(self, leg: int | None = 4, **changes: Any) -> dict[str, Any]:
        at = self.clock.now - timedelta(minutes=20)
        body = bodies.check(at=at.isoformat(), leg=leg, places=None, back=None, doctor=None)
        return body | {"offline": False} | changes

    def session(self, before: int | None, after: int | None, **changes: Any) -> dict[str, Any]:
        started = self.clock.now - timedelta(minutes=19)
        return (
            bodies.session(
                sent_at=None,
                started_at=started.isoformat(),
                finished_at=self.clock.now.isoformat(),
                leg_before=before,
                leg_after=after,
                places_before=None,
                places_after=None,
                hurts=[],
            )
            | changes
        )

    def sends(self, noun: str, record_id: UUID, body: dict[str, Any], status: int = 201) -> None:
        answer = self.client.put(f"/api/v1/{noun}/{record_id}", json=body, headers=SENT)
        assert answer.status_code == status, answer.text

    def advice(self) -> dict[str, Any]:
        advice: dict[str, Any] = self.client.get("/api/v1/advice").get_json()
        return advice

    def level(self, leg: int = 4) -> str:
        """Return what the advice table says of this rating now."""
        return str(self.advice()["before"][0]["levels"][leg])


def token(client: FlaskClient) -> str:
    """Return the form token of this browser."""
    page = client.get("/first-run/?screen=about").text
    return page.partition('name="csrf_token" type="hidden" value="')[2].partition('"')[0]
