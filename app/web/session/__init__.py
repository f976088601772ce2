"""A session without JavaScript: form, check, card, log, summary; and the shell of the guided one."""

from flask import Blueprint

bp = Blueprint("session", __name__, url_prefix="/session")

from app.web.session import card, routes  # noqa: E402, F401
