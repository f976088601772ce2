"""What the rules make of a vector, kind by kind, under any thresholds."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.domain.after import after, next_day_session
from app.domain.before import before
from app.domain.exercises import Amount, Dose, Limits
from app.domain.first_ratings import FirstRatings
from app.domain.harder import Doing, harder_allowed, next_step
from app.domain.marks import full_list_causes
from app.domain.rules import Offers, Rules
from app.domain.screening import Screen
from app.domain.tolerance import advise, enough_to_say, few_left, retry_due, short_plan_again
from app.domain.trend import trend, weekly_means
from tests.domain.cases import NOW, SLUG, Facts, answers, history, session
from tests.domain.exercise_made import exercise

FIRST_MONDAY = date(2026, 9, 7)


class Outcomes:
    """The rules under given thresholds."""

    def __init__(self, rules: Rules, offers: Offers, screen: Screen) -> None:
        self.rules, self.offers, self.screen = rules, offers, screen

    def of(self, vector: Facts) -> Any:
        """Return what the rules make of a vector."""
        return getattr(self, vector["kind"])(vector["input"])

    def before(self, given: Facts) -> Any:
        decision = before(answers(**given), history(**given), NOW, self.rules, self.screen)
        return decision.level, sorted(decision.messages), decision.put_back, decision.brief

    def after(self, given: Facts) -> Any:
        decision = after(session(**given), self.rules)
        return decision.level, sorted(decision.messages)

    def exercise(self, given: Any) -> Any:
        return advise(*given, self.offers)

    def retry(self, given: Facts) -> Any:
        order = ("days_aside", "offered_before", "quiet_days", "level")
        return retry_due(*(given[key] for key in order), self.offers)

    def trend(self, given: Any) -> Any:
        daily = FirstRatings.of(
            (FIRST_MONDAY + timedelta(weeks=week, days=2 * index), leg)
            for week, legs in enumerate(given)
            for index, leg in enumerate(legs)
        )
        return trend(weekly_means(daily, self.rules), self.rules).verdict

    def harder(self, given: Facts) -> Any:
        past, leg = history(**given), given["leg"]
        level = given.get("level") or self.before(given)[0]
        return harder_allowed(SLUG, past, NOW, level, leg, self.rules, self.offers)

    def step(self, given: Facts) -> Any:
        limits = Limits(**{name: Amount(**amount) for name, amount in given["limits"].items()})
        doing = Doing(exercise(limits), given.get("variant", "base"), Dose(**given["dose"]))
        up = next_step(doing, given.get("after_rise", False), self.offers)
        return up and [up.by, up.variant, up.dose.sets, up.dose.reps, up.dose.hold_s]

    def next_day(self, given: Facts) -> Any:
        return next_day_session(history(**given), NOW, self.rules) is not None

    def short_plan(self, given: Facts) -> Any:
        past = history(**given)
        decision = before(answers(**given), past, NOW, self.rules, self.screen)
        return short_plan_again(past, decision, self.rules)

    def enough(self, given: Any) -> Any:
        return enough_to_say(given, self.offers)

    def few_left(self, given: Any) -> Any:
        return few_left(given, self.offers)

    def full_list(self, given: Facts) -> Any:
        places = given.get("places", ())
        past, leg = history(**given), given.get("leg")
        return list(full_list_causes(leg, places, past, NOW, self.rules, self.screen))


def read(name: str) -> list[Facts]:
    """Return the vectors of a file."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    vectors: list[Facts] = json.loads(text)["vectors"]
    return vectors


CONTENT = read("rule_vectors.json")
OWN = read("own_vectors.json")


def label(vector: Facts) -> str:
    """Return what a vector is called in a test's name."""
    return f"{vector['kind']}: {vector.get('name', vector['input'])}"
