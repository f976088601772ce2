"""The sheet: everything the doctor's page says, from the records of its dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.effect import Effect, changes, effect
from app.domain.events import Event, readings
from app.domain.feels import Feel, FeltCount, feels
from app.domain.first_ratings import FirstRatings
from app.domain.pain import first_of_each_day
from app.domain.series import LOOK_BACK
from app.domain.stretches import by_week
from app.domain.summary import MonthRow, SafetyAnswer, doctor_by, months, taken_back
from app.store import events, safety_answers
from app.store.owner import DiaryRef
from app.web import deciding
from app.web.charts import pain
from app.web.charts.axis import SHEET_FRAMES
from app.web.charts.pain import PainCard
from app.web.charts.session_words import exercise_name, version_name
from app.web.current import content, now
from app.web.deciding import Known
from app.web.report import safety
from app.web.report.choices import Choices
from app.web.report.figures import LISTED_BELOW, Figure, few, figures, since
from app.web.report.where import Where, where

DAYS_DRAWN = 120
"""Up to so many dates the chart is drawn day by day."""
NOTES = 4
EXERCISES = 6
"""How many exercises have a row: all of today's content, and one it no longer has."""


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
    known = deciding.known(diary, now())
    found = _read(diary, choices.first, last)
    until = [event for event in found.events if event.day <= last]
    shown = [event for event in until if event.day >= choices.first]
    firsts = first_of_each_day(readings(shown), "leg")
    answers = _answers(diary, known, choices.first, last)
    earlier = known.kept.daily.before(choices.first - LOOK_BACK).last_day
    chart = _chart(until, firsts, choices.first, last, earlier)
    return Sheet(
        choices=choices,
        first=choices.first,
        last=last,
        printed=today,
        since=since(diary, known),
        figures=figures(firsts, shown, answers),
        chart=chart if len(firsts) >= LISTED_BELOW else None,
        few=few(shown) if len(firsts) < LISTED_BELOW else (),
        months=months(firsts, first_of_each_day(readings(shown), "back"), shown),
        exercises=_exercises(found.felt),
        where=where(shown),
        effect=effect(changes(shown), shown),
        safety=safety.sentences(answers, shown, doctor_by(known.said, last, known.kept.zone)),
    )


def _read(diary: DiaryRef | None, first: date, last: date) -> events.Found:
    if diary is None:
        return events.Found((), ())
    return events.read(diary, first - LOOK_BACK, felt=(first, last))


def _answers(
    diary: DiaryRef | None, known: Known, first: date, last: date
) -> Sequence[SafetyAnswer]:
    if diary is None:
        return ()
    return taken_back(safety_answers.between(diary, first, last), known.said)


def _chart(
    until: Sequence[Event],
    firsts: Mapping[date, int],
    first: date,
    last: date,
    earlier: date | None,
) -> PainCard | None:
    noted = pain.notes(until, first, last, NOTES)
    if (last - first).days < DAYS_DRAWN:
        cards = pain.by_day(readings(until), first, last, {"leg": earlier}, noted, SHEET_FRAMES)
    else:
        weeks = by_week(FirstRatings.of(firsts.items()))
        cards = pain.by_stretch({"leg": weeks}, first, last, content().rules, noted, SHEET_FRAMES)
    return next((card for card in cards if card.part == "leg"), None)


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
