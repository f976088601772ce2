"""The pages to read and the warning signs, every line with its source."""

from dataclasses import dataclass, field
from typing import Literal

from app.content.folder import Source
from app.content.lines import lines, refuse_twice, same_keys
from app.content.refusal import Where
from app.domain.exercises import Line
from app.domain.exercises import Source as Kind

PAGES = ("sciatica", "safety", "exercises", "learn")
READABLE = ("sciatica", "safety")
"""Those of them that Learn lists."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: a paragraph of sentences (``text``), or a list (``points``)."""

    id: str
    heading: str
    text: tuple[Line, ...]
    points: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read; an index has no sections of its own."""

    id: str
    title: str
    summary: Line
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class WarningTier:
    """The signs that need the same help; ``lead`` of the emergency names {emergency}."""

    id: str
    heading: str
    lead: Line
    points: tuple[Line, ...]
    foot: Line | None


@dataclass(frozen=True, slots=True)
class WarningPage:
    """The warning signs, the most urgent first."""

    title: str
    summary: Line
    tiers: tuple[WarningTier, ...]
    foot: Line


@dataclass(frozen=True, slots=True)
class _SectionAmounts:
    id: str
    text: tuple[Kind, ...] = ()
    points: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class _PageAmounts:
    summary: Kind
    sections: tuple[_SectionAmounts, ...] = ()


@dataclass(frozen=True, slots=True)
class _SectionWords:
    heading: str
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _PageWords:
    title: str
    summary: str
    sections: dict[str, _SectionWords] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _TierAmounts:
    id: Literal["emergency", "urgent", "doctor"]
    lead: Kind
    points: tuple[Kind, ...]
    foot: Kind | None = None


@dataclass(frozen=True, slots=True)
class _WarningAmounts:
    summary: Kind
    foot: Kind
    tiers: tuple[_TierAmounts, ...]


@dataclass(frozen=True, slots=True)
class _TierWords:
    heading: str
    lead: str
    points: tuple[str, ...]
    foot: str | None = None


@dataclass(frozen=True, slots=True)
class _WarningWords:
    title: str
    summary: str
    foot: str
    tiers: dict[str, _TierWords]


def load_page(source: Source, name: str) -> Page:
    """Return a page by its id, complete."""
    amounts, at = source.amounts(_PageAmounts, f"pages/{name}")
    words, words_at = source.words(_PageWords, f"pages/{name}")
    ids = [section.id for section in amounts.sections]
    refuse_twice(ids, at.key("sections"))
    sections_at = words_at.key("sections")
    same_keys(words.sections, ids, sections_at)
    return Page(
        id=name,
        title=words.title,
        summary=Line(words.summary, amounts.summary),
        sections=tuple(
            _section(section, words.sections[section.id], sections_at.key(section.id))
            for section in amounts.sections
        ),
    )


def _section(amounts: _SectionAmounts, words: _SectionWords, at: Where) -> Section:
    return Section(
        id=amounts.id,
        heading=words.heading,
        text=lines(words.text, amounts.text, at.key("text")),
        points=lines(words.points, amounts.points, at.key("points")),
    )


def load_warning(source: Source) -> WarningPage:
    """Return the page of the warning signs."""
    amounts, at = source.amounts(_WarningAmounts, "pages/warning")
    words, words_at = source.words(_WarningWords, "pages/warning", {"lead": ("emergency",)})
    ids = [tier.id for tier in amounts.tiers]
    refuse_twice(ids, at.key("tiers"))
    tiers_at = words_at.key("tiers")
    same_keys(words.tiers, ids, tiers_at)
    return WarningPage(
        title=words.title,
        summary=Line(words.summary, amounts.summary),
        tiers=tuple(
            _tier(tier, words.tiers[tier.id], tiers_at.key(tier.id)) for tier in amounts.tiers
        ),
        foot=Line(words.foot, amounts.foot),
    )


def _tier(amounts: _TierAmounts, words: _TierWords, at: Where) -> WarningTier:
    foot = lines(
        (words.foot,) if words.foot else (), (amounts.foot,) if amounts.foot else (), at.key("foot")
    )
    return WarningTier(
        id=amounts.id,
        heading=words.heading,
        lead=Line(words.lead, amounts.lead),
        points=lines(words.points, amounts.points, at.key("points")),
        foot=foot[0] if foot else None,
    )
