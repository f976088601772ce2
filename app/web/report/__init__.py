"""The doctor's page: one sheet of paper, and a link to it."""

from flask import Blueprint

bp = Blueprint("report", __name__)

from app.web.report import links, routes  # noqa: E402, F401
