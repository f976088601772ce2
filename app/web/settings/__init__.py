"""Settings: how Steady looks and sounds for one diary, its sessions, its plan."""

from flask import Blueprint

bp = Blueprint("settings", __name__, url_prefix="/settings")

from app.web.settings import calendar, index, plan, routes  # noqa: E402, F401
