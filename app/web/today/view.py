"""What Today shows: how to start, what is asked and offered, and the week."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.after import next_day_session
from app.domain.choices import guided
from app.domain.consistency import Moved
from app.domain.history import PastSession
from app.domain.offers import too_few
from app.domain.stretches import monday
from app.domain.timeline import Session as Guided
from app.domain.tolerance import short_plan_again
from app.domain.weekly import after_gap, moved_in_week, question_due
from app.store.owner import DiaryRef
from app.web import own, reasons, routine_words, routines
from app.web.current import content
from app.web.deciding import Known
from app.web.own import Own, Shown
from app.web.reasons import Said


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week; ``moved`` says what it was kept by, None nothing."""

    date: date
    moved: Moved | None
    is_today: bool


@dataclass(frozen=True, slots=True)
class Week:
    """This week: its days, on how many of them one means to move, and what was chosen.

    ``met``: the quiet line once the goal is reached, None before. ``plan``: the days and the
    habit in words, None where nothing was chosen.
    """

    days: list[Day]
    moved: int
    goal: int
    met: str | None
    plan: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """All of Today.

    ``new_here``: the first run is still to be answered. ``stopped``: why no session may
    start now, whatever the rating. ``said``: what holds before any rating, with a change
    of the session explained. ``plans``: the sessions as this person does them, by plan;
    a plan with nothing left is not there. ``next_day``: the session whose next-day rating
    is asked for. ``asks_week``: whether to ask how much pain got in the way. ``welcome``:
    the quiet line after a gap, None without one.
    """

    today: date
    week: Week
    asks_week: bool
    welcome: str | None
    new_here: bool
    stopped: tuple[Said, ...]
    said: tuple[Said, ...]
    level: str
    plans: dict[str, Guided]
    notices: tuple[Said, ...]
    next_day: PastSession | None
    offers: tuple[Shown, ...]
    set_aside: list[str]
    too_few: bool
    offers_short: bool
    has_pain: bool


def page(diary: DiaryRef | None, known: Known) -> Page:
    """Return what Today shows of one diary."""
    today = known.history.today(known.now)
    stop, decision = known.locked(), known.decide()
    mine = own.own(diary, known)
    found = mine.states
    has_pain = bool(known.history.daily or known.history.person.onset)
    return Page(
        today=today,
        week=_week(diary, known, today),
        asks_week=not stop and has_pain and _question_due(known, today),
        welcome=_welcome(known, today) if not stop else None,
        new_here=known.history.person.doctor is None,
        stopped=reasons.said(stop) if stop else (),
        said=reasons.said(decision) if decision.level == "gentle" else (),
        level=stop.level if stop else decision.level,
        plans=_plans(mine),
        notices=reasons.notices(decision),
        next_day=next_day_session(known.history, known.now, content().rules),
        offers=() if stop else own.shown_offers(known, found),
        set_aside=[slug for slug, state in found.items() if state.aside],
        too_few=too_few(found, content().offers),
        offers_short=not stop and short_plan_again(known.history, decision, content().rules),
        has_pain=has_pain,
    )


def _plans(mine: Own) -> dict[str, Guided]:
    """Return the plans as this person does them, without one of which nothing is left."""
    return {
        plan.id: guided(mine.catalogue, mine.choices, plan)
        for plan in mine.catalogue.plans.values()
        if plan.items
    }


def _week(diary: DiaryRef | None, known: Known, today: date) -> Week:
    """Return the seven days of the week of a date, from Monday on."""
    moved, goal = moved_in_week(known.kept, today), routines.goals(diary)(today)
    days = [monday(today) + timedelta(days=number) for number in range(7)]
    routine = routines.held(diary)
    return Week(
        days=[Day(day, moved.get(day), day == today) for day in days],
        moved=len(moved),
        goal=goal,
        met=_line("goal_met", days=len(moved)) if len(moved) >= goal else None,
        plan=routine_words.sentence(routine) if routine else None,
    )


def _question_due(known: Known, today: date) -> bool:
    return question_due(known.kept, today, content().measures.interfere.every_days)


def _welcome(known: Known, today: date) -> str | None:
    away = after_gap(known.kept, today, content().routine.gap_days)
    return _line("welcome_back") if away else None


def _line(message: str, **values: int) -> str:
    """Return a message as one quiet line."""
    said = content().messages[message]
    return f"{said.title}. {said.text.format(**values)}"
