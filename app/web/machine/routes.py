"""Health of the process and readiness of its storage."""

from flask import jsonify
from flask.typing import ResponseReturnValue

from app.store import state
from app.web.machine import bp


@bp.get("/healthz")
def healthz() -> ResponseReturnValue:
    """Say that the process answers; asks no database."""
    return jsonify(status="alive")


@bp.get("/readyz")
def readyz() -> ResponseReturnValue:
    """Say whether the database can be written and has the current schema."""
    if state.ready():
        return jsonify(status="ready")
    return jsonify(status="not ready"), 503, {"Retry-After": "5"}
