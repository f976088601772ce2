"""The JSON API under /api/v1: the same records as the forms, for scripts and programs."""

from flask import Blueprint

bp = Blueprint("api", __name__, url_prefix="/api/v1")

from app.web.api import changes, guard, pack, records, script  # noqa: E402, F401
