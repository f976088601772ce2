"""The files of one exercise: its amounts and its words, joined."""

from dataclasses import dataclass, replace

from app.content.folder import Source
from app.content.lines import lines
from app.content.refusal import Where
from app.content.variants import VariantAmounts, VariantWords, load_variants
from app.content.voice import VALUES, refuse_unknown_lines
from app.domain.exercises import Amount, Exercise, Kind, Limits, Line, Position, Timing
from app.domain.exercises import Source as From
from app.domain.ranges import refuse_out_of_range
from app.domain.rules import Times


@dataclass(frozen=True, slots=True)
class Sources:
    """Where each line of an exercise comes from, in the order of the lines."""

    purpose: From
    feel: From
    steps: tuple[From, ...]
    easier: tuple[From, ...]
    harder: tuple[From, ...]
    care: tuple[From, ...]


@dataclass(frozen=True, slots=True)
class ExerciseAmounts:
    """A file of amounts: all of an exercise that is not read by a person."""

    article_number: Times
    kind: Kind
    position: Position
    per_side: bool
    bends_back: bool
    sources: Sources
    limits: Limits
    timing: Timing
    variants: dict[str, VariantAmounts]

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@dataclass(frozen=True, slots=True)
class ArticleDose:
    """The article's wording of a dose where it gives no number; blank where it does."""

    hold_s: str = ""
    reps: str = ""
    sets: str = ""


@dataclass(frozen=True, slots=True)
class ExerciseWords:
    """A file of words; ``side_means`` is blank where there are no sides."""

    name: str
    area: tuple[str, ...]
    needs: tuple[str, ...]
    helps: tuple[str, ...]
    purpose: str
    feel: str
    steps: tuple[str, ...]
    easier: tuple[str, ...]
    harder: tuple[str, ...]
    care: tuple[str, ...]
    voice: dict[str, str]
    variants: dict[str, VariantWords]
    side_means: str = ""
    article_dose: ArticleDose = ArticleDose()


def load_exercise(source: Source, slug: str) -> Exercise:
    """Return one exercise, complete."""
    amounts, at = source.amounts(ExerciseAmounts, f"exercises/{slug}")
    words, words_at = source.words(ExerciseWords, f"exercises/{slug}", VALUES)
    refuse_unknown_lines(words.voice, amounts.kind, words_at.key("voice"))
    if amounts.per_side != bool(words.side_means):
        allowed = "what a side is, for an exercise that has sides, and only for that"
        raise words_at.key("side_means").refused(words.side_means, allowed)
    exercise = Exercise(
        slug=slug,
        article_number=amounts.article_number,
        name=words.name,
        kind=amounts.kind,
        position=amounts.position,
        per_side=amounts.per_side,
        side_means=words.side_means,
        bends_back=amounts.bends_back,
        area=words.area,
        needs=words.needs,
        helps=words.helps,
        purpose=Line(words.purpose, amounts.sources.purpose),
        feel=Line(words.feel, amounts.sources.feel),
        steps=_lines(amounts, words, "steps", words_at),
        easier=_lines(amounts, words, "easier", words_at),
        harder=_lines(amounts, words, "harder", words_at),
        care=_lines(amounts, words, "care", words_at),
        limits=_limits(amounts.limits, words.article_dose, at.key("limits")),
        timing=amounts.timing,
        variants=(),
    )
    variants = load_variants(exercise, words.voice, amounts.variants, words.variants, at, words_at)
    return replace(exercise, variants=variants)


def _lines(
    amounts: ExerciseAmounts, words: ExerciseWords, part: str, at: Where
) -> tuple[Line, ...]:
    return lines(getattr(words, part), getattr(amounts.sources, part), at.key(part))


def _limits(limits: Limits, words: ArticleDose, at: Where) -> Limits:
    said = {}
    for name in ("hold_s", "reps", "sets"):
        amount: Amount = getattr(limits, name)
        if amount.article_text:
            raise at.key(name).key("article_text").unknown("article_dose in the words file")
        said[name] = replace(amount, article_text=getattr(words, name))
    return Limits(**said)
