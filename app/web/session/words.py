"""What the scripts of the session need to know in words, written into the page."""

from typing import Any
from uuid import UUID

from flask import url_for
from flask_babel import gettext as _

from app.domain.rules import LEVELS
from app.web import pictures, reasons, saving
from app.web.current import content
from app.web.signs import TIERS


def page() -> dict[str, Any]:
    """Return the words, messages and names that the scripts show."""
    measures, catalogue = content().measures, content().catalogue
    messages = content().messages.values()
    return {
        "words": words() | {"why": saving.words()},
        "messages": {m.id: {"title": m.title, "text": m.text} for m in messages},
        "rules": rules(),
        "numbers": content().decisions.numbers,
        "level_words": content().decisions.levels,
        "tiers": TIERS,
        "stop": url_for("stop.show", check_id=UUID(int=0)),
        "today": url_for("today.index"),
        "emergency": content().emergency.default_text,
        "names": {slug: exercise.name for slug, exercise in catalogue.exercises.items()},
        "ranks": {place.id: place.rank for place in measures.places},
        "felt": [(option.id, option.label) for option in content().feedback.options],
        "levels": LEVELS,
        "motions": pictures.motions(),
        "hurts_to_end": content().rules.hurts_to_end_session,
    }


def rules() -> dict[str, dict[str, Any]]:
    """Return every rule in words, with its sources, by id."""
    return {
        row.id: {
            "levels": row.levels,
            "messages": row.messages,
            "text": reasons.rule_text(row),
            "sources": [f"{note.label}. {note.text}" for note in reasons.sources(row.source)],
        }
        for row in content().decisions.rows.values()
    }


def words() -> dict[str, str]:
    """Return the words that the scripts of the session show, by key."""
    return {
        "leg_missing": _("Choose a number from 0 to 10 for your leg or buttock."),
        "rated_but_nowhere": _("You rated your pain above 0. Mark where it is."),
        "leg_is_zero": _("You rated leg pain 0. Unmark the leg, or change the rating."),
        "back_is_zero": _("You rated back pain 0. Unmark the back, or change the rating."),
        "places_from_last": _("Filled in from last time. Tap to add or remove."),
        "ready": _("Get ready"),
        "move_in": _("Move in"),
        "hold": _("Hold"),
        "move_out": _("Ease out"),
        "rest": _("Rest"),
        "switch": _("Switch sides"),
        "next": _("Next exercise"),
        "close": _("All done"),
        "paused": _("Paused"),
        "left": _("Left leg"),
        "right": _("Right leg"),
        "hold_of": _("Hold {rep} of {reps}"),
        "rep_of": _("{rep} of {reps}"),
        "set_of": _("Set {set} of {sets}"),
        "then": _("Next: {what}"),
        "carry_on_with": _("Carry on with {what}?"),
        "saving": _("Saving…"),
        "saved": _("Saved in your diary."),
        "worse_than": _("{sign}: worse than on {day}"),
        "before": _("Before"),
        "after": _("After"),
        "not_rated": _("Not rated"),
        "session_over": _("Session saved"),
        "done": _("Done"),
        "partial": _("Partly done"),
        "skipped": _("Left out"),
    }
