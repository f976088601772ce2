"""What makes Steady an app of its own: manifest, service worker, the page without a network."""

from flask import Blueprint

bp = Blueprint("pwa", __name__)

from app.web.pwa import routes  # noqa: E402, F401
