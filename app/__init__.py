"""Steady: guided exercises and a pain diary for people with sciatica."""

from datetime import UTC, datetime

from flask import Flask

from app import config, content, store, web
from app.config import Settings
from app.web.current import Clock


def create_app(settings: Settings | None = None, clock: Clock = lambda: datetime.now(UTC)) -> Flask:
    """Put settings, content, storage and pages together."""
    settings = settings or config.from_environment()
    app = Flask(__name__, static_folder=None, template_folder=str(config.SITE / "templates"))
    store.init_app(app, settings)
    web.init_app(app, settings, content.load(), clock)
    return app
