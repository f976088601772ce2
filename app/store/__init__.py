"""The only code that touches the database."""

from app.store.setup import init_app

__all__ = ["init_app"]
