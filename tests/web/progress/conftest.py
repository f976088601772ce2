"""The progress page of any history, in the frame of every page, without storage."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from flask import Flask, render_template
from flask_babel import Babel
from flask_wtf import FlaskForm

from app import config
from app.content import load
from app.domain.events import Event
from app.domain.feels import FeltCount
from app.domain.pain import Reading
from app.domain.series import Range
from app.web import filters, look
from app.web.progress import view
from app.web.progress.view import Records
from tests import cast
from tests.cast import TODAY
from tests.house import broken_rules


@pytest.fixture
def bare_app() -> Iterator[Flask]:
    app = Flask("progress", template_folder=str(config.SITE / "templates"))
    app.extensions["steady"] = SimpleNamespace(
        content=load(), clock=lambda: datetime(2026, 11, 26, 9, tzinfo=UTC)
    )
    app.jinja_env.globals["asset"] = lambda name: f"/static/{name}"
    app.add_url_rule("/progress/", "progress.index", lambda: "")
    app.config.update(SECRET_KEY="a secret for the tests")
    app.url_build_error_handlers.append(lambda _, name, values: f"/{name}")
    Babel(app)
    filters.init_app(app)
    look.init_app(app)
    with app.test_request_context():
        yield app


@pytest.fixture
def drawn(bare_app: Flask) -> Callable[..., str]:
    """Draw the page of some readings or events, and ask the house rules of it."""

    def draw(
        readings: Collection[Reading] = (),
        asked: str = "28d",
        *,
        events: Collection[Event] = (),
        felt: Collection[FeltCount] = (),
        month: date | None = None,
    ) -> str:
        shown = Range(asked)
        firsts = cast.firsts(readings)
        records = Records([*cast.events(readings), *events], firsts, felt, firsts["leg"])
        page = view.page(records, shown, TODAY, month, lambda _day: 5)
        whole = render_template(
            "progress/index.html",
            **{name: view.part(name, page) for name in view.PARTS},
            newcomer=False,
            ranges=view.ranges(),
            shown=shown,
            unknown=None,
            form=FlaskForm(),
        )
        assert broken_rules(whole) == []
        return whole

    return draw
