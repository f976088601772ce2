"""The diary: what was done and felt, week by week."""

from flask import Blueprint

bp = Blueprint("diary", __name__, url_prefix="/diary")

from app.web.diary import routes  # noqa: E402, F401
