"""What machines ask: is the process alive, is the storage ready."""

from flask import Blueprint

bp = Blueprint("machine", __name__)

from app.web.machine import routes  # noqa: E402, F401
