"""The sections of the settings that are saved on their own: each a form, with where it is kept."""

from dataclasses import replace
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import Field, StringField, ValidationError
from wtforms.validators import InputRequired

from app.domain.choices import change_limits
from app.domain.records.fields import Refused
from app.domain.records.values import whole
from app.store import settings
from app.store.owner import DiaryRef
from app.web import calling, choosing, look, zones
from app.web.current import content
from app.web.forms import RecordForm, one_of, phone, typed_whole
from app.web.settings.forms import OPTIONS

LOOKS = {
    "theme": [
        ("system", lazy_gettext("As on this device")),
        ("light", lazy_gettext("Light")),
        ("dark", lazy_gettext("Dark")),
    ],
    "size": [
        ("normal", lazy_gettext("Normal")),
        ("large", lazy_gettext("Large")),
        ("larger", lazy_gettext("Larger")),
        ("largest", lazy_gettext("Largest")),
    ],
    "contrast": [("normal", lazy_gettext("Normal")), ("more", lazy_gettext("More"))],
    "palette": [
        ("warm", lazy_gettext("Warm")),
        ("fair", lazy_gettext("Fair")),
        ("brown", lazy_gettext("Brown")),
        ("deep", lazy_gettext("Deep")),
    ],
}
"""The answers to each question about the look, with their labels."""


def _one_of(answers: list[tuple[str, Any]]) -> Field:
    return one_of([value for value, label in answers], InputRequired())


class VoiceSection(RecordForm):
    """What is heard in a session."""

    voice = _one_of(OPTIONS["voice"])
    speed = _one_of(OPTIONS["speed"])
    volume = _one_of(OPTIONS["volume"])

    @classmethod
    def now(cls, diary: DiaryRef | None) -> dict[str, Any]:
        """Return what holds now."""
        chosen = choosing.choices(diary)
        return {name: getattr(chosen, name) for name in ("voice", "speed", "volume")}

    def keep(self, diary: DiaryRef) -> None:
        """Keep what was chosen; the other choices for sessions stay as they are."""
        given = {name: self[name].data for name in ("voice", "speed", "volume")}
        choosing.keep(diary, replace(choosing.choices(diary), **given))


def _seconds(form: RecordForm, field: Field) -> None:
    """Refuse what is no whole number of seconds that a change may take."""
    span = change_limits(content().catalogue)[field.name]
    try:
        field.data = whole(span)(typed_whole(field))
    except Refused as refused:
        problem = refused.problem
        raise ValidationError(_(problem.message).format(**problem.values)) from refused


class PaceSection(RecordForm):
    """How long there is to change position."""

    between_lying_s = StringField(validators=[_seconds])
    floor_to_standing_s = StringField(validators=[_seconds])
    standing_to_floor_s = StringField(validators=[_seconds])

    @classmethod
    def now(cls, diary: DiaryRef | None) -> dict[str, Any]:
        """Return what holds now."""
        chosen = choosing.choices(diary)
        return {name: getattr(chosen, name) for name in change_limits(content().catalogue)}

    def keep(self, diary: DiaryRef) -> None:
        """Keep the seconds; the other choices for sessions stay as they are."""
        given = {name: self[name].data for name in change_limits(content().catalogue)}
        choosing.keep(diary, replace(choosing.choices(diary), **given))


class _LookPart(RecordForm):
    """A part of the look."""

    names: tuple[str, ...]

    @classmethod
    def now(cls, diary: DiaryRef | None) -> dict[str, Any]:
        """Return what holds now."""
        chosen = look.of(diary)
        return {name: chosen[name] for name in cls.names}

    def keep(self, diary: DiaryRef) -> None:
        """Keep what was chosen."""
        look.keep(diary, {name: self[name].data for name in self.names})


class LookSection(_LookPart):
    """How pages look."""

    names = ("theme", "size", "contrast")
    theme = _one_of(LOOKS["theme"])
    size = _one_of(LOOKS["size"])
    contrast = _one_of(LOOKS["contrast"])


class DrawingsSection(_LookPart):
    """The colours of the drawings."""

    names = ("palette",)
    palette = _one_of(LOOKS["palette"])


class NumberSection(RecordForm):
    """Whom to call in an emergency."""

    number = phone()

    @classmethod
    def now(cls, diary: DiaryRef | None) -> dict[str, Any]:
        """Return what holds now."""
        return {"number": calling.own_number() or ""}

    def keep(self, diary: DiaryRef) -> None:
        """Keep the number; an empty one brings the list back."""
        calling.keep(diary, self.number.data or "")


class ZoneSection(RecordForm):
    """In which time zone a day begins and ends."""

    time_zone = StringField()

    @classmethod
    def now(cls, diary: DiaryRef | None) -> dict[str, Any]:
        """Return what holds now."""
        return {"time_zone": settings.part(diary, zones.PART).get("name", "")}

    def validate_time_zone(self, field: Field) -> None:
        """Refuse a name that no time zone has."""
        field.data = (field.data or "").strip()
        if field.data and field.data not in zones.known():
            raise ValidationError(
                _("There is no time zone of this name. Write one such as Europe/Berlin.")
            )

    def keep(self, diary: DiaryRef) -> None:
        """Keep the zone; an empty one follows the device again."""
        settings.save(diary, zones.PART, {"name": self.time_zone.data})


Section = VoiceSection | PaceSection | LookSection | DrawingsSection | NumberSection | ZoneSection
"""One section: ``now(diary)`` is what holds until it is sent, ``keep(diary)`` keeps what was."""

SECTIONS: dict[str, type[Section]] = {
    "sound": VoiceSection,
    "pace": PaceSection,
    "look": LookSection,
    "drawings": DrawingsSection,
    "emergency": NumberSection,
    "zone": ZoneSection,
}


def filled(diary: DiaryRef | None, sent: str | None = None) -> dict[str, Section]:
    """Return every section as it holds now; the one that was sent has what was typed."""
    return {
        name: kind(data=kind.now(diary), **({} if name == sent else {"formdata": None}))
        for name, kind in SECTIONS.items()
    }
