"""Binds the database of the settings to an app."""

from typing import Any

from flask import Flask
from sqlalchemy import make_url

from app.config import SITE, SettingError, Settings
from app.extensions import db, migrate
from app.store import engine
from app.store import models as models  # makes the metadata complete
from app.store.transaction import Storage
from app.store.turns import Turns


def init_app(app: Flask, settings: Settings) -> None:
    """Bind database, transactions and migrations; nothing is opened yet."""
    url = make_url(settings.database_url)
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine.options(url)
    try:
        db.init_app(app)
    except ModuleNotFoundError as error:
        raise SettingError(
            "STEADY_DATABASE_URL names PostgreSQL, whose driver is not installed. "
            "Install it with: pip install 'steady[postgres]'."
        ) from error
    on_sqlite = url.get_backend_name() == "sqlite"
    with app.app_context():
        engine.listen(db.engine)
        Storage(db.engine, Turns() if on_sqlite else None).bind(app.extensions)
    migrate.init_app(
        app, db, directory=str(SITE / "migrations"), render_as_batch=on_sqlite, **_rendering()
    )


def _rendering() -> dict[str, Any]:
    """Return how a migration writes our own column types: as the stock types they stand for."""

    def render_item(kind: str, item: object, _context: object) -> Any:
        return getattr(item, "in_migrations", False) if kind == "type" else False

    return {"render_item": render_item, "compare_type": True}
