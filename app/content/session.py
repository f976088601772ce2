"""The session around the exercises: order, plans, seconds between, spoken words, general care."""

from dataclasses import dataclass
from typing import get_args

from app.content.exercises import load_exercise
from app.content.folder import Source
from app.content.lines import lines, refuse_twice, same_keys
from app.content.refusal import Where, names
from app.domain.catalogue import Catalogue, Plan, PlanId, PlanItem, SessionDefaults
from app.domain.exercises import Dose, Exercise, Line
from app.domain.exercises import Source as From
from app.domain.ranges import Impossible

SAID = (
    "open",
    "plan",
    "next",
    "get_up",
    "before_start",
    "get_down",
    "paused",
    "resumed",
    "skip",
    "hurt",
    "hurt_skip",
    "hurt_easier",
    "hurt_twice",
    "warning",
    "close",
    "close_lying",
    "close_gentle",
)
"""The lines of a session outside its exercises; all spoken but ``before_start``, which is shown."""

VALUES = {"next": ("name",), "plan": ("count", "minutes")}


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for every exercise: when to stop, how to breathe, how far a stretch goes."""

    stop_now: tuple[Line, ...]
    breathing: Line
    stretch_limit: Line


@dataclass(frozen=True, slots=True)
class _CommonSources:
    stop_now: tuple[From, ...]
    breathing: From
    stretch_limit: From


@dataclass(frozen=True, slots=True)
class _CommonWords:
    stop_now: tuple[str, ...]
    breathing: str
    stretch_limit: str


@dataclass(frozen=True, slots=True)
class _Item:
    slug: str
    variant: str = "base"
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None


@dataclass(frozen=True, slots=True)
class _Amounts:
    order: tuple[str, ...]
    defaults: SessionDefaults
    plans: dict[str, tuple[_Item, ...]]
    common: _CommonSources


@dataclass(frozen=True, slots=True)
class _Words:
    countdown: tuple[str, ...]
    plans: dict[str, str]
    common: _CommonWords
    voice: dict[str, str]


def load_session(source: Source) -> tuple[Catalogue, Common]:
    """Return all exercises with the plans and the session around them, and the general care."""
    amounts, at = source.amounts(_Amounts, "session")
    words, words_at = source.words(_Words, "session", VALUES)
    _check_order(amounts.order, source.slugs(), at.key("order"))
    same_keys(amounts.plans, get_args(PlanId), at.key("plans"))
    same_keys(words.plans, get_args(PlanId), words_at.key("plans"))
    same_keys(words.voice, SAID, words_at.key("voice"))
    _check_countdown(words.countdown, amounts.defaults.countdown_from, words_at.key("countdown"))
    exercises = {slug: load_exercise(source, slug) for slug in amounts.order}
    _check_numbers(exercises)
    plans = {
        name: Plan(name, words.plans[name], _items(items, exercises, at.key("plans").key(name)))
        for name, items in amounts.plans.items()
    }
    catalogue = Catalogue(exercises, plans, amounts.defaults, words.voice, words.countdown)
    return catalogue, _common(amounts.common, words.common, words_at.key("common"))


def _check_order(order: tuple[str, ...], slugs: tuple[str, ...], at: Where) -> None:
    refuse_twice(order, at)
    for index, slug in enumerate(order):
        if slug not in slugs:
            raise at.item(index).refused(slug, names(slugs))
    for slug in slugs:
        if slug not in order:
            raise at.refused(order, f"{slug} as well, which has a file")


def _check_countdown(words: tuple[str, ...], seconds: int, at: Where) -> None:
    if len(words) != seconds:
        raise at.refused(words, f"{seconds} words, one for each second")


def _check_numbers(exercises: dict[str, Exercise]) -> None:
    seen: dict[int, str] = {}
    for slug, exercise in exercises.items():
        other = seen.setdefault(exercise.article_number, slug)
        if other != slug:
            where = Where(f"amounts/exercises/{slug}.toml", "article_number")
            raise where.refused(exercise.article_number, f"another number than that of {other}")


def _items(
    items: tuple[_Item, ...], exercises: dict[str, Exercise], at: Where
) -> tuple[PlanItem, ...]:
    refuse_twice([item.slug for item in items], at)
    return tuple(_item(item, exercises, at.item(index)) for index, item in enumerate(items))


def _item(item: _Item, exercises: dict[str, Exercise], at: Where) -> PlanItem:
    if item.slug not in exercises:
        raise at.key("slug").refused(item.slug, names(exercises))
    exercise = exercises[item.slug]
    variants = [variant.id for variant in exercise.variants]
    if item.variant not in variants:
        raise at.key("variant").refused(item.variant, names(variants))
    usual = exercise.limits.default()
    dose = Dose(
        sets=usual.sets if item.sets is None else item.sets,
        reps=usual.reps if item.reps is None else item.reps,
        hold_s=usual.hold_s if item.hold_s is None else item.hold_s,
    )
    try:
        exercise.limits.check(dose)
    except Impossible as error:
        raise at.key(error.field).refused(error.value, error.allowed) from error
    return PlanItem(item.slug, item.variant, dose)


def _common(sources: _CommonSources, words: _CommonWords, at: Where) -> Common:
    return Common(
        stop_now=lines(words.stop_now, sources.stop_now, at.key("stop_now")),
        breathing=Line(words.breathing, sources.breathing),
        stretch_limit=Line(words.stretch_limit, sources.stretch_limit),
    )
