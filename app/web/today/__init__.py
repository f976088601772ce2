"""Today: start in one tap, and how this week goes."""

from flask import Blueprint

bp = Blueprint("today", __name__)

from app.web.today import routes  # noqa: E402, F401
