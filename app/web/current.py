"""What a request may ask of the running app: its content, its clock, its settings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import current_app

from app.config import Settings
from app.content import Content

Clock = Callable[[], datetime]
"""Returns the present moment, with its zone."""


@dataclass(frozen=True, slots=True)
class Running:
    """The parts of one app, kept in its extensions."""

    settings: Settings
    content: Content
    clock: Clock


def running() -> Running:
    """Return the parts of the app that answers this request."""
    parts: Running = current_app.extensions["steady"]
    return parts


def content() -> Content:
    """Return the words and numbers of the product."""
    return running().content


def now() -> datetime:
    """Return the present moment in UTC."""
    return running().clock()
