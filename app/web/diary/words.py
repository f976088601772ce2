"""What the pages of the diary call things."""

from flask_babel import gettext as _

from app.web.current import content


def kind_names() -> dict[str, str]:
    """Return what each kind of record is called."""
    return {
        "session": _("Session"),
        "walk": _("Walk"),
        "rating": _("Rating"),
        "note": _("Note"),
        "flare": _("Flare-up"),
    }


def kinds_to_add() -> list[tuple[str, str, str]]:
    """Return what can be added: its kind, its name, and what it is for."""
    names = kind_names()
    about = {
        "rating": _("How strong the pain is, and where"),
        "walk": _("How long you walked"),
        "session": _("Exercises you did without Steady"),
        "note": _("Anything worth remembering"),
        "flare": _("The pain has flared up"),
    }
    return [(kind, names[kind], text) for kind, text in about.items()]


def headings(adding: bool) -> dict[str, str]:
    """Return the title of the form of each kind."""
    if adding:
        return {
            "session": _("Add a session"),
            "walk": _("Add a walk"),
            "rating": _("Add a rating"),
            "note": _("Add a note"),
            "flare": _("Add a flare-up"),
        }
    return {
        "session": _("Edit session"),
        "walk": _("Edit walk"),
        "rating": _("Edit rating"),
        "note": _("Edit note"),
        "flare": _("Edit flare-up"),
    }


def outcomes() -> list[tuple[str, str]]:
    """Return how much of an exercise was done."""
    return [("done", _("Done")), ("partial", _("Partly done")), ("skipped", _("Left out"))]


def felt() -> list[tuple[str, str]]:
    """Return how an exercise may have felt, and that it is not said."""
    return [*((o.id, o.label) for o in content().feedback.options), ("", _("Not said"))]


def new_symptoms() -> list[tuple[str, str]]:
    """Return what may be new since a session, and that it is not said."""
    options = content().measures.new_symptoms.options
    return [*((option.id, option.label) for option in options), ("", _("Not said"))]


def press(exercise: str, at_s: int) -> str:
    """Return one press of "This hurts", with how far into the session it was."""
    clock = f"{at_s // 60}:{at_s % 60:02}"
    return _("%(exercise)s, at %(clock)s", exercise=exercise, clock=clock)


def counts() -> dict[str, str]:
    """Return what is counted of an exercise."""
    return {
        "sets": _("Sets"),
        "reps": _("Repetitions"),
        "right_reps": _("Repetitions on the right"),
        "left_reps": _("Repetitions on the left"),
        "held_s": _("Seconds held"),
    }


def questions() -> dict[str, str]:
    """Return what every question of the forms is called in a few words."""
    return {
        "day": _("Date"),
        "clock": _("Time"),
        "time_zone": _("Time zone"),
        "minutes": _("Minutes"),
        "leg": _("Leg or buttock pain"),
        "back": _("Back pain"),
        "places": _("Where"),
        "interfere": _("How much pain got in the way"),
        "leg_before": _("Leg or buttock pain before"),
        "back_before": _("Back pain before"),
        "places_before": _("Where it was before"),
        "leg_after": _("Leg or buttock pain after"),
        "back_after": _("Back pain after"),
        "places_after": _("Where it was after"),
        "new_symptoms": _("Anything new"),
        "hurts": _("Times you said that it hurt"),
        "note": _("Note"),
    }
