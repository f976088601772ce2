"""What the sources mean in plain words: kinds of lines, letters of rules."""

from dataclasses import dataclass
from typing import get_args

from app.content.folder import Source
from app.content.lines import same_keys
from app.domain.exercises import Source as Kind
from app.domain.rules import Origin


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A source, short and in a sentence or two."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceNotes:
    """``kinds`` explains article, adapted and added; ``letters`` S, N, P, M and O."""

    kinds: dict[str, SourceNote]
    letters: dict[str, SourceNote]


def load_sources(source: Source) -> SourceNotes:
    """Return what each kind and each letter means."""
    words, at = source.words(SourceNotes, "sources")
    same_keys(words.kinds, get_args(Kind), at.key("kinds"))
    same_keys(words.letters, get_args(Origin), at.key("letters"))
    return words
