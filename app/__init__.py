"""Steady: guided exercises and a pain diary for people with sciatica."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from app.config import Settings
    from app.web.current import Clock


def create_app(settings: "Settings | None" = None, clock: "Clock | None" = None) -> "Flask":
    """Put settings, content, storage and pages together; ``clock`` None is the real one."""
    # Imported here, so that importing a module of the domain brings no framework with it.
    from flask import Flask

    from app import config, content, web
    from app.store import setup

    settings = settings or config.from_environment()
    app = Flask(__name__, static_folder=None, template_folder=str(config.SITE / "templates"))
    setup.init_app(app, settings)
    web.init_app(app, settings, content.load(), clock or web.real_clock)
    return app
