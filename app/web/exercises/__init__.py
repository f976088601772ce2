"""The exercises: what each is and how to do it. Public, the same for everybody."""

from flask import Blueprint

bp = Blueprint("exercises", __name__, url_prefix="/exercises")

from app.web.exercises import mine, routes  # noqa: E402, F401
