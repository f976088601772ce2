"""The progress page of any history, in the frame of every page, without storage."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from flask import Flask, render_template
from flask_babel import Babel

from app import config
from app.content import load
from app.domain.pain import Reading
from app.web import filters
from app.web.progress import view
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
    app.url_build_error_handlers.append(lambda _, name, values: f"/{name}")
    Babel(app)
    filters.init_app(app)
    with app.test_request_context():
        yield app


@pytest.fixture
def drawn(bare_app: Flask) -> Callable[..., str]:
    """Draw the page of some readings, and ask the house rules of it."""

    def draw(readings: Collection[Reading], asked: str = "28d") -> str:
        page = render_template("progress/index.html", page=view.page(readings, asked, TODAY))
        assert broken_rules(page) == []
        return page

    return draw
