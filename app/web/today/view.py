"""What Today shows: how to start, what is asked and offered, and the week."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.after import next_day_session
from app.domain.choices import guided
from app.domain.history import PastSession
from app.domain.offers import too_few
from app.domain.timeline import Session as Guided
from app.domain.tolerance import short_plan_again
from app.store.owner import DiaryRef
from app.web import own, reasons
from app.web.current import content
from app.web.deciding import Known
from app.web.own import Own, Shown
from app.web.reasons import Said


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week; ``moved``: a session was done on it."""

    date: date
    moved: bool
    is_today: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All of Today.

    ``new_here``: the first run is still to be answered. ``stopped``: why no session may
    start now, whatever the rating. ``said``: what holds before any rating, with a change
    of the session explained. ``plans``: the sessions as this person does them, by plan;
    a plan with nothing left is not there. ``next_day``: the session whose next-day rating
    is asked for.
    """

    today: date
    week: list[Day]
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
    return Page(
        today=today,
        week=week(today, {session.local_date for session in known.history.sessions}),
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
        has_pain=bool(known.history.daily or known.history.person.onset),
    )


def _plans(mine: Own) -> dict[str, Guided]:
    """Return the plans as this person does them, without one of which nothing is left."""
    return {
        plan.id: guided(mine.catalogue, mine.choices, plan)
        for plan in mine.catalogue.plans.values()
        if plan.items
    }


def week(today: date, moved: Collection[date]) -> list[Day]:
    """Return the seven days of the week of a date, from Monday on."""
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=number) for number in range(7)]
    return [Day(day, day in moved, day == today) for day in days]
