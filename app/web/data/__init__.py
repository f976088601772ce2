"""A person's data: taken away, brought back, brought from elsewhere, deleted."""

from flask import Blueprint

bp = Blueprint("data", __name__, url_prefix="/settings/data")

from app.web.data import deletion, downloads, imports, ratings, routes  # noqa: E402, F401
