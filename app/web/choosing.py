"""What the person who asks has chosen for their sessions."""

from app.domain.choices import Choices
from app.domain.records.choices import kept_choices
from app.domain.records.written import to_dict
from app.store import settings
from app.store.owner import DiaryRef
from app.web.current import content

PART = "session"


def choices(diary: DiaryRef | None) -> Choices:
    """Return the choices of a diary, the standard ones before it has any."""
    return kept_choices(settings.part(diary, PART), content().catalogue)


def keep(diary: DiaryRef, chosen: Choices) -> None:
    """Keep the choices of a diary."""
    settings.save(diary, PART, to_dict(chosen))
