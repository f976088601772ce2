"""The sheet: everything the doctor's page says, from the records of its dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from flask_babel import format_date, ngettext
from flask_babel import gettext as _

from app.domain.consistency import moved_days
from app.domain.effect import Effect, changes, effect
from app.domain.events import Event, readings
from app.domain.feels import Feel, FeltCount, feels
from app.domain.first_ratings import FirstRatings
from app.domain.pain import first_of_each_day
from app.domain.series import LOOK_BACK
from app.domain.stretches import by_week
from app.domain.summary import MonthRow, SafetyAnswer, compared, months
from app.store import events, safety_answers
from app.store.owner import DiaryRef
from app.web import deciding
from app.web.charts import pain
from app.web.charts.axis import SHEET_FRAMES
from app.web.charts.pain import PainCard
from app.web.charts.session_words import exercise_name, version_name
from app.web.current import content, now
from app.web.filters import points
from app.web.report import safety
from app.web.report.choices import Choices
from app.web.report.where import Where, where

DAYS_DRAWN = 120
"""Up to so many dates the chart is drawn day by day."""
LISTED_BELOW = 5
"""Fewer rated dates than this are a list, no chart."""
NOTES = 4
EXERCISES = 6
"""How many exercises have a row: all of today's content, and one it no longer has."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures at the top."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise: what was done, and how it felt; ``version`` is None for the standard one."""

    name: str
    version: str | None
    feel: Feel


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report; ``chart`` is None with fewer than five rated dates, then there is a list."""

    choices: Choices
    first: date
    last: date
    printed: date
    since: tuple[str, ...]
    figures: tuple[Figure, ...]
    chart: PainCard | None
    few: tuple[str, ...]
    months: tuple[MonthRow, ...]
    exercises: tuple[Done, ...]
    where: Where
    effect: Effect
    safety: tuple[str, ...]


def sheet(diary: DiaryRef | None, choices: Choices, today: date) -> Sheet:
    """Return the report of a diary; of none, an empty one."""
    last = choices.last or today
    found = _read(diary, choices.first, last)
    known = [event for event in found.events if event.day <= last]
    shown = [event for event in known if event.day >= choices.first]
    firsts = first_of_each_day(readings(shown), "leg")
    answers = safety_answers.between(diary, choices.first, last) if diary else []
    return Sheet(
        choices=choices,
        first=choices.first,
        last=last,
        printed=today,
        since=_since(diary),
        figures=_figures(firsts, shown, answers),
        chart=_chart(known, choices.first, last) if len(firsts) >= LISTED_BELOW else None,
        few=tuple(_few(shown)) if len(firsts) < LISTED_BELOW else (),
        months=months(firsts, shown),
        exercises=_exercises(found.felt),
        where=where(shown),
        effect=effect(changes(shown), shown),
        safety=safety.sentences(answers, shown),
    )


def _read(diary: DiaryRef | None, first: date, last: date) -> events.Found:
    if diary is None:
        return events.Found((), ())
    return events.read(diary, first - LOOK_BACK, felt=(first, last))


def _since(diary: DiaryRef | None) -> tuple[str, ...]:
    """Return how long: since when there is pain, if that was said, and since when a diary."""
    if diary is None:
        return ()
    known = deciding.known(diary, now())
    began = min(filter(None, [known.kept.first_use(), known.kept.daily.first_day]))
    said = [_("Diary since %(day)s", day=format_date(began, "MMMM d, y"))]
    onset = known.history.person.onset
    if onset:
        said.insert(0, _("Pain since %(month)s", month=format_date(onset, "MMMM y")))
    return tuple(said)


def _figures(
    firsts: Mapping[date, int], shown: Sequence[Event], answers: Sequence[SafetyAnswer]
) -> tuple[Figure, ...]:
    found = compared(firsts, content().rules)
    done = sum(event.kind == "session" for event in shown)
    return (
        Figure(_("Pain, first rated week"), _of_ten(found.first)),
        Figure(_("Pain, latest rated week"), _of_ten(found.latest)),
        Figure(
            _("Sessions"),
            ngettext(
                "%(done)s, moved on %(num)s day",
                "%(done)s, moved on %(num)s days",
                len(moved_days(shown)),
                done=done,
            ),
        ),
        Figure(_("Warning signs marked"), safety.marked_days(answers)),
    )


def _of_ten(mean: Fraction | None) -> str:
    return _("Too few") if mean is None else _("%(mean)s of 10", mean=points(mean))


def _chart(known: Sequence[Event], first: date, last: date) -> PainCard | None:
    noted = pain.notes(known, first, last, NOTES)
    found = readings(known)
    if (last - first).days < DAYS_DRAWN:
        cards = pain.by_day(found, first, last, {}, noted, SHEET_FRAMES)
    else:
        weeks = by_week(FirstRatings.of(first_of_each_day(found, "leg").items()))
        cards = pain.by_stretch({"leg": weeks}, first, last, content().rules, noted, SHEET_FRAMES)
    return next((card for card in cards if card.part == "leg"), None)


def _few(shown: Sequence[Event]) -> list[str]:
    rated = [event for event in shown if event.leg is not None or event.leg_after is not None]
    return [
        _(
            "%(day)s: %(before)s before, %(after)s after",
            day=format_date(event.day, "MMM d, y"),
            before=_("not rated") if event.leg is None else event.leg,
            after=_("not rated") if event.leg_after is None else event.leg_after,
        )
        if event.kind == "session"
        else f"{format_date(event.day, 'MMM d, y')}: {event.leg}"
        for event in rated[-2 * LISTED_BELOW :]
    ]


def _exercises(counts: Sequence[FeltCount]) -> tuple[Done, ...]:
    found = feels(counts, content().offers)
    order = [slug for slug in content().catalogue.exercises if slug in found]
    order += sorted(slug for slug in found if slug not in order)
    return tuple(
        Done(exercise_name(slug), _version(slug, found[slug].variant), found[slug])
        for slug in order[:EXERCISES]
    )


def _version(slug: str, variant: str) -> str | None:
    return None if variant == "base" else version_name(slug, variant).lower()
