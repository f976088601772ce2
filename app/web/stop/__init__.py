"""The page of a check that ended in a stop."""

from flask import Blueprint

bp = Blueprint("stop", __name__, url_prefix="/stop")

from app.web.stop import routes  # noqa: E402, F401
