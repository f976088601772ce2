"""What the content is: version, review, and the emergency numbers it knows."""

from dataclasses import dataclass
from typing import Annotated

from app.content.folder import Source
from app.content.lines import same_keys
from app.domain.ranges import Between, Impossible, refuse_out_of_range


@dataclass(frozen=True, slots=True)
class Meta:
    """Version and review of the content; ``review`` is the one line that says who checked it."""

    schema: int
    content_version: str
    lang: str
    reading_level_target: str
    clinician_reviewed: bool
    reviewer: str
    review_date: str
    disclaimer: str
    review: str


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """The number to call in a region."""

    region: str
    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """Whom to call: the person's own setting comes before ``default_text``."""

    default_text: str
    numbers: tuple[EmergencyNumber, ...]


@dataclass(frozen=True, slots=True)
class _Number:
    region: str
    number: str


@dataclass(frozen=True, slots=True)
class _Numbers:
    numbers: tuple[_Number, ...]


@dataclass(frozen=True, slots=True)
class _MetaAmounts:
    schema: Annotated[int, Between(1, 1)]
    content_version: str
    reading_level_target: str
    clinician_reviewed: bool
    reviewer: str
    review_date: str
    emergency: _Numbers

    def __post_init__(self) -> None:
        refuse_out_of_range(self)
        for field in ("reviewer", "review_date"):
            if self.clinician_reviewed != bool(getattr(self, field)):
                allowed = "filled in when clinician_reviewed is true, and only then"
                raise Impossible(field, getattr(self, field), allowed)


@dataclass(frozen=True, slots=True)
class _EmergencyWords:
    default_text: str
    regions: dict[str, str]


@dataclass(frozen=True, slots=True)
class _MetaWords:
    lang: str
    disclaimer: str
    not_reviewed: str
    reviewed: str
    emergency: _EmergencyWords


def load_meta(source: Source) -> tuple[Meta, Emergency]:
    """Return version and review of the content, and the emergency numbers."""
    amounts, _ = source.amounts(_MetaAmounts, "meta")
    words, words_at = source.words(_MetaWords, "meta", {"reviewed": ("reviewer", "date")})
    regions = same_keys(
        words.emergency.regions,
        [number.region for number in amounts.emergency.numbers],
        words_at.key("emergency").key("regions"),
    )
    review = words.reviewed if amounts.clinician_reviewed else words.not_reviewed
    meta = Meta(
        schema=amounts.schema,
        content_version=amounts.content_version,
        lang=words.lang,
        reading_level_target=amounts.reading_level_target,
        clinician_reviewed=amounts.clinician_reviewed,
        reviewer=amounts.reviewer,
        review_date=amounts.review_date,
        disclaimer=words.disclaimer,
        review=review.format(reviewer=amounts.reviewer, date=amounts.review_date),
    )
    numbers = tuple(
        EmergencyNumber(number.region, regions[number.region], number.number)
        for number in amounts.emergency.numbers
    )
    return meta, Emergency(words.emergency.default_text, numbers)
