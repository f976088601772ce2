"""Is it helping: the pain trend, honestly drawn."""

from flask import Blueprint

bp = Blueprint("progress", __name__)

from app.web.progress import routes  # noqa: E402, F401
