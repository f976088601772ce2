"""Binds the database of the settings to an app."""

from flask import Flask
from sqlalchemy import make_url

from app.config import SettingError, Settings
from app.extensions import db
from app.store import engine
from app.store import models as models  # makes the metadata complete
from app.store.transaction import Storage
from app.store.turns import Turns


def init_app(app: Flask, settings: Settings) -> None:
    """Bind database and transactions; nothing is opened yet."""
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
