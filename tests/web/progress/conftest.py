"""The progress page of any history, without the rest of the app."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from flask import Blueprint, Flask, render_template
from flask_babel import Babel
from jinja2 import ChoiceLoader, DictLoader

from app import config
from app.domain.pain import Reading
from app.web import filters
from app.web.progress import view
from tests.cast import TODAY

FRAME = "<title>{% block title %}{% endblock %}</title><main>{% block main %}{% endblock %}</main>"
NOTE = SimpleNamespace(title="How to read this chart", text="Each dot is one day.")


@pytest.fixture
def bare_app() -> Iterator[Flask]:
    app = Flask("progress", template_folder=str(config.SITE / "templates"))
    app.jinja_loader = ChoiceLoader([DictLoader({"base.html": FRAME}), app.jinja_loader])
    app.extensions["steady"] = SimpleNamespace(
        content=SimpleNamespace(messages={"chart_note": NOTE}),
        clock=lambda: datetime(2026, 11, 26, 9, tzinfo=UTC),
    )
    app.jinja_env.globals["asset"] = lambda name: f"/static/{name}"
    Babel(app)
    filters.init_app(app)
    for name in ("today", "progress"):
        part = Blueprint(name, __name__)
        part.add_url_rule(f"/{name}/", "index", lambda: "")
        app.register_blueprint(part)
    with app.test_request_context():
        yield app


@pytest.fixture
def drawn(bare_app: Flask) -> Callable[..., str]:
    """Draw the page of some readings."""

    def draw(readings: Collection[Reading], asked: str = "28d") -> str:
        return render_template("progress/index.html", page=view.page(readings, asked, TODAY))

    return draw
