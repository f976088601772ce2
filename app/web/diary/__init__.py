"""The diary: what was done and felt, week by week; adding to it, changing it, putting it right."""

from flask import Blueprint

bp = Blueprint("diary", __name__, url_prefix="/diary")

from app.web.diary import adding, deleted, editing, routes, search  # noqa: E402, F401
