"""The migrations of the schema; loaded only where a database is not of this version.

Alembic takes a quarter of a second and 11 MiB, and a start needs it once in a long while.
"""

from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from flask import current_app
from flask_migrate import Migrate

from app.config import SITE
from app.extensions import db

FOLDER = SITE / "migrations"


def upgrade() -> None:
    """Run all migrations that are missing, in one transaction."""
    command.upgrade(config(), "head")


def revisions() -> set[str]:
    """Return the revisions that this version knows."""
    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}


def config() -> Config:
    """Return what Alembic is told about the database of the current app."""
    if "migrate" not in current_app.extensions:
        on_sqlite = db.engine.dialect.name == "sqlite"
        Migrate(current_app, db, str(FOLDER), render_as_batch=on_sqlite, **_rendering())
    made: Config = current_app.extensions["migrate"].migrate.get_config()
    return made


def _rendering() -> dict[str, Any]:
    """Return how a migration writes our own column types: as the stock types they stand for."""

    def render_item(kind: str, item: object, _context: object) -> Any:
        return getattr(item, "in_migrations", False) if kind == "type" else False

    return {"render_item": render_item, "compare_type": True}
