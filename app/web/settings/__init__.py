"""Settings: how the sessions of one diary are done."""

from flask import Blueprint

bp = Blueprint("settings", __name__, url_prefix="/settings")

from app.web.settings import routes  # noqa: E402, F401
