"""What to read: sciatica, staying safe, the warning signs. Public, the same for everybody."""

from flask import Blueprint

bp = Blueprint("learn", __name__)

from app.web.learn import routes  # noqa: E402, F401
