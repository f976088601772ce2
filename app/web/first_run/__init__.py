"""The first run: what a doctor should know, asked once, before the first session."""

from flask import Blueprint

bp = Blueprint("first_run", __name__, url_prefix="/first-run")

from app.web.first_run import routes  # noqa: E402, F401
