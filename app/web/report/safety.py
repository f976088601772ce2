"""What the report says of safety: signs marked, new symptoms, rest, and the doctor's yes."""

from collections.abc import Sequence

from flask_babel import format_date, ngettext
from flask_babel import gettext as _

from app.domain.events import Event
from app.domain.summary import SafetyAnswer
from app.web.current import content

SHOWN = 3
"""How many marked signs are named: the newest; more are counted."""
LONGEST = 70


def marked_days(answers: Sequence[SafetyAnswer]) -> str:
    """Return on how many dates a warning sign was marked or could not be ruled out."""
    days = {answer.day for answer in _marks(answers)}
    return ngettext("On %(num)s day", "On %(num)s days", len(days)) if days else _("None")


def sentences(answers: Sequence[SafetyAnswer], events: Sequence[Event]) -> tuple[str, ...]:
    """Return what was answered, the most urgent first."""
    marks = _marks(answers)
    symptoms = [answer for answer in answers if answer.kind == "symptom"]
    rests = {event.day for event in events if event.kind == "rest"}
    said = [_mark(answer) for answer in reversed(marks[-SHOWN:])]
    if not marks:
        said.append(_("No warning sign was marked."))
    elif len(marks) > SHOWN:
        said.append(_("%(count)s marked before these.", count=len(marks) - SHOWN))
    said += [_symptom(answer) for answer in reversed(symptoms[-2:])]
    if rests:
        said.append(
            ngettext(
                "Steady asked for rest on %(num)s day.",
                "Steady asked for rest on %(num)s days.",
                len(rests),
            )
        )
    return (*said, _doctor(answers))


def _marks(answers: Sequence[SafetyAnswer]) -> list[SafetyAnswer]:
    return [answer for answer in answers if answer.kind in {"marked", "not_sure"}]


def _mark(answer: SafetyAnswer) -> str:
    labels = {item.id: item.text for item in content().screen.items}
    text = labels.get(answer.what, answer.what)
    short = text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
    day = format_date(answer.day, "MMM d, y")
    if answer.kind == "not_sure":
        return _("%(day)s, not sure: %(sign)s", day=day, sign=short)
    return _("%(day)s, marked: %(sign)s", day=day, sign=short)


def _symptom(answer: SafetyAnswer) -> str:
    labels = {option.id: option.label for option in content().measures.new_symptoms.options}
    day = format_date(answer.day, "MMM d, y")
    return _("%(day)s, after a session: %(what)s", day=day, what=labels[answer.what])


def _doctor(answers: Sequence[SafetyAnswer]) -> str:
    said = [answer.what for answer in answers if answer.kind == "doctor"]
    if not said:
        return _("Whether a doctor said yes to exercise was not asked in this time.")
    if said[-1] == "yes":
        return _("A doctor has said yes to these exercises, as answered.")
    return _("A doctor has not been asked about these exercises yet.")
