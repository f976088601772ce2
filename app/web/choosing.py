"""What the person who asks has chosen for their sessions."""

from app.domain.choices import FULL, Choices, guided, personal
from app.domain.records.choices import kept_choices
from app.domain.records.written import to_dict
from app.domain.timeline import Session as Guided
from app.store import settings
from app.store.owner import DiaryRef
from app.web.current import content

PART = "session"


def choices(diary: DiaryRef | None) -> Choices:
    """Return the choices of a diary, the standard ones before it has any."""
    return kept_choices(settings.part(diary, PART), content().catalogue)


def full_session(diary: DiaryRef | None) -> Guided:
    """Return the full session as this person does it, with what is set aside today too."""
    chosen = choices(diary)
    own = personal(content().catalogue, chosen)
    return guided(own, chosen, own.plans[FULL])


def keep(diary: DiaryRef, chosen: Choices) -> None:
    """Keep the choices of a diary."""
    settings.save(diary, PART, to_dict(chosen))
