"""How each exercise felt: counts, never a cause; too few are not enough to say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.domain.records.session import Felt
from app.domain.rules import Offers


class FeltCount(NamedTuple):
    """How often one version of an exercise was done and felt like this; None: not said.

    ``last`` is the latest date of these; ``seconds`` by the clock and ``reps`` are what was
    done together, where it was counted.
    """

    slug: str
    variant: str
    felt: Felt | None
    times: int
    last: date
    seconds: int = 0
    reps: int = 0


@dataclass(frozen=True, slots=True)
class Feel:
    """One exercise: how often it was done, and how it felt where that was said.

    ``variant`` is the version done last. ``enough``: there are enough answers to say.
    """

    slug: str
    variant: str
    times: int
    fine: int
    strong: int
    hurt: int
    seconds: int
    reps: int
    enough: bool

    @property
    def said(self) -> int:
        """Return how many times it was said how it felt."""
        return self.fine + self.strong + self.hurt


def feels(counts: Iterable[FeltCount], offers: Offers) -> dict[str, Feel]:
    """Return each exercise by its slug; what was never done is not there."""
    by_slug: defaultdict[str, list[FeltCount]] = defaultdict(list)
    for count in counts:
        by_slug[count.slug].append(count)
    return {slug: _feel(slug, found, offers) for slug, found in by_slug.items()}


def _feel(slug: str, counts: list[FeltCount], offers: Offers) -> Feel:
    def times(felt: Felt) -> int:
        return sum(count.times for count in counts if count.felt == felt)

    fine, strong, hurt = times("fine"), times("strong"), times("hurt")
    return Feel(
        slug=slug,
        variant=max(counts, key=lambda count: count.last).variant,
        times=sum(count.times for count in counts),
        fine=fine,
        strong=strong,
        hurt=hurt,
        seconds=sum(count.seconds for count in counts),
        reps=sum(count.reps for count in counts),
        enough=fine + strong + hurt >= offers.tolerance_min_times,
    )
