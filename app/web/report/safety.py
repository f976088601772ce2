"""What the report says of safety: signs marked, new symptoms, rest, and the doctor's yes."""

from collections.abc import Sequence

from flask_babel import format_date, ngettext
from flask_babel import gettext as _

from app.domain.events import Event
from app.domain.summary import SafetyAnswer
from app.web.current import content

SHOWN = 3
"""How many signs are named: the newest; more are counted."""
SYMPTOMS = 2
LONGEST = 70


def marked_days(answers: Sequence[SafetyAnswer]) -> str:
    """Return on how many dates a warning sign was marked or could not be ruled out."""
    days = {answer.day for answer in answers if answer.is_sign and not answer.mistake}
    return ngettext("On %(num)s day", "On %(num)s days", len(days)) if days else _("None")


def sentences(
    answers: Sequence[SafetyAnswer], events: Sequence[Event], doctor: str | None
) -> tuple[str, ...]:
    """Return what was answered, the most urgent first; ``doctor``: yes, not_yet or None."""
    signs = [answer for answer in answers if answer.is_sign]
    symptoms = [answer for answer in answers if not answer.is_sign]
    rests = {event.day for event in events if event.kind == "rest"}
    said = [_sign(answer) for answer in reversed(signs[-SHOWN:])]
    if not signs:
        said.append(_("No warning sign was marked."))
    elif len(signs) > SHOWN:
        said.append(_("%(count)s marked before these.", count=len(signs) - SHOWN))
    said += [_after(answer) for answer in reversed(symptoms[-SYMPTOMS:])]
    if len(symptoms) > SYMPTOMS:
        said.append(_("%(count)s more after sessions.", count=len(symptoms) - SYMPTOMS))
    if rests:
        said.append(
            ngettext(
                "Steady asked for rest on %(num)s day.",
                "Steady asked for rest on %(num)s days.",
                len(rests),
            )
        )
    return (*said, _doctor(doctor))


def _sign(answer: SafetyAnswer) -> str:
    if answer.kind == "symptom":
        return _after(answer)
    labels = {item.id: item.text for item in content().screen.items}
    text = (labels | _tiers()).get(answer.what, answer.what)
    short = text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
    day = format_date(answer.day, "MMM d, y")
    if answer.mistake:
        return _("%(day)s, marked by mistake: %(sign)s", day=day, sign=short)
    if answer.kind == "not_sure":
        return _("%(day)s, not sure: %(sign)s", day=day, sign=short)
    return _("%(day)s, marked: %(sign)s", day=day, sign=short)


def _tiers() -> dict[str, str]:
    """Return what a person who was not sure could not rule out: one sign of a whole tier."""
    return {
        "emergency": _("whether there is an emergency sign"),
        "urgent": _("whether there is a sign to see a doctor about today"),
        "ask_first": _("whether there is something to ask a doctor about first"),
    }


def _after(answer: SafetyAnswer) -> str:
    labels = {option.id: option.label for option in content().measures.new_symptoms.options}
    day = format_date(answer.day, "MMM d, y")
    return _("%(day)s, after a session: %(what)s", day=day, what=labels[answer.what])


def _doctor(answer: str | None) -> str:
    if answer is None:
        return _("Whether a doctor has said yes to these exercises was not answered.")
    if answer == "yes":
        return _("A doctor has said yes to these exercises, as answered.")
    return _("A doctor has not been asked about these exercises yet.")
