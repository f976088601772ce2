"""A record that was changed while somebody was changing it: what is kept, beside what was typed."""

from dataclasses import dataclass

from flask_babel import gettext as _
from wtforms import Field

from app.domain.records.values import composed
from app.web.charts.session_words import exercise_name
from app.web.current import content
from app.web.diary import words
from app.web.diary.editors import Editor, SessionEditor
from app.web.diary.session_form import KeptRows
from app.web.filters import listed
from app.web.forms import NOWHERE, Places, RecordForm


@dataclass(frozen=True, slots=True)
class Difference:
    """One question with the answer that is kept and the one that was typed."""

    question: str
    kept: str
    typed: str


def differences(found: Editor, typed: RecordForm) -> list[Difference]:
    """Return the questions to which what is kept and what was typed answer differently."""
    kept = found.form(typed=False)
    both = [
        Difference(question, _said(kept[name]), _said(typed[name]))
        for name, question in _questions(found).items()
        if name in kept and name in typed
    ]
    return [one for one in both if one.kept != one.typed]


def _questions(found: Editor) -> dict[str, str]:
    asked = words.questions()
    if isinstance(found, SessionEditor):
        parts = {"outcome": _("how much"), "felt": _("how it felt"), **words.counts()}
        rows = {str(at): row.slug for at, row in enumerate(found.stored.record.exercises)}
        for at, slug in (rows | {slug: slug for slug in content().catalogue.exercises}).items():
            name = exercise_name(slug)
            asked |= {
                f"{part}-{at}": _("%(exercise)s: %(part)s", exercise=name, part=label)
                for part, label in parts.items()
            }
    return asked


def _said(field: Field) -> str:
    """Return an answer in words."""
    if isinstance(field, Places):
        labels = {place.id: place.label for place in content().measures.places}
        labels[NOWHERE] = content().measures.furthest.zones[0].label
        return listed([labels.get(place, place) for place in field.data or []]) or _("Not answered")
    if isinstance(field, KeptRows):
        return str(len(field.stay()))
    kind = field.name.partition("-")[0]
    if kind == "note":
        return composed(field.data or "") or _("Not answered")
    options = {
        "outcome": words.outcomes,
        "felt": words.felt,
        "new_symptoms": words.new_symptoms,
    }
    if kind in options:
        return dict(options[kind]()).get(field.data or "", _("Not answered"))
    return str(field.data) if field.data not in (None, "") else _("Not answered")
