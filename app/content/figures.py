"""What each drawing shows, for people who see it and for people who hear it."""

from dataclasses import dataclass

from app.content.folder import Source
from app.content.lines import same_keys

SIDES = ("side", "other")
"""The leg that works and the opposite one: a mirrored drawing swaps them."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A short title, and the alternative text: position, which leg, what the hands do."""

    title: str
    alt: str


Figures = dict[str, dict[str, FigureWords]]


def load_figures(source: Source) -> Figures:
    """Return the words of every drawing, by exercise and picture."""
    words, at = source.words(Figures, "figures", {"alt": SIDES, "title": SIDES})
    same_keys(words, source.slugs(), at)
    return words
