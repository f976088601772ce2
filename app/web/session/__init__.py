"""A session: its form, card, log and summary, and the page in which it is guided."""

from flask import Blueprint

bp = Blueprint("session", __name__, url_prefix="/session")

from app.web.session import card, routes  # noqa: E402, F401
