"""What tests of pages and API share: a second diary, and an ear for statements."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from app.extensions import db


@pytest.fixture
def other(app: Flask) -> FlaskClient:
    """Somebody else's browser."""
    return app.test_client()


@pytest.fixture
def statements(app: Flask) -> Iterator[list[str]]:
    """Every statement to the database from here on, BEGIN included."""
    seen: list[str] = []

    def hear(_connection, _cursor, statement, *_rest) -> None:
        seen.append(statement)

    # Not around the test: requests would share its context, and what they keep in it.
    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", hear)
    yield seen
    event.remove(engine, "before_cursor_execute", hear)
