"""First daily ratings the server does not know of: as rules read and a browser reckons them.

The second part is the mirror of static/session/daily.js.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from statistics import median

from app.domain.first_ratings import FirstRatings


def first_ones(sessions, rated=()):
    """Return the first rating of each date; ``rated`` are those of checks: (at, leg, date)."""
    ones = [*((s.ended_at, s.before.leg, s.local_date) for s in sessions), *rated]
    found = {}
    for _, leg, day in sorted(one for one in ones if one[1] is not None):
        found.setdefault(day, leg)
    return found


def grown(past, sessions, checks=(), rated=()):
    """Return a history with what was done and rated without a network."""
    new = {d: leg for d, leg in first_ones(sessions, rated).items() if d > past.rated_after}
    daily = new | dict(past.daily)
    return replace(
        past,
        sessions=(*past.sessions, *sessions),
        checks=(*past.checks, *checks),
        daily=FirstRatings.of(daily.items()),
    )


def after_ratings(chain, sessions, rated, said, leg, when):
    """Return what the table says ({level, messages, put_back, because}), with B8 and B17 anew."""
    daily = chain["daily"]
    firsts = {day.isoformat(): leg for day, leg in first_ones(sessions, rated).items()}
    added = {day: firsts[day] for day in firsts.keys() - daily["ratings"] if day >= daily["from"]}
    if not added:
        return [said]
    today = next(d["date"] for d in chain["days"] if when < datetime.fromisoformat(d["until"]))
    ratings = {date.fromisoformat(day): leg for day, leg in (daily["ratings"] | added).items()}
    holds = [
        (daily["usual"], _above_usual(daily["usual"], ratings, leg, date.fromisoformat(today))),
        (daily["worse"], _worse(daily["worse"], ratings)),
    ]
    anew = [(row["level"], [row["message"]], row["put_back"], []) for row, held in holds if held]
    return [_without(said, daily), *anew]


def _without(said, daily):
    level, _, _, because = said
    rules = {daily["usual"]["rule"], daily["worse"]["rule"]}
    left = [r for r in because if r["rule"] not in rules]
    if left == because:
        return said
    deciding = [r for r in left if not r.get("notice")]
    if not deciding:
        return daily["ready"]["level"], [daily["ready"]["message"]], False, left
    put_back = all(r.get("put_back", False) for r in deciding)
    return level, [r["message"] for r in deciding], put_back, left


def _above_usual(row, ratings, leg, today):
    start = today - timedelta(days=row["window"])
    legs = [points for day, points in ratings.items() if start <= day < today]
    if len(legs) < row["days"] or leg < row["floor"]:
        return False
    return leg - median(legs) >= row["above"]


def _worse(row, ratings):
    weeks = {}
    for day, points in sorted(ratings.items()):
        weeks.setdefault(day.isocalendar()[:2], []).append(points)
    recent = [Fraction(sum(w), len(w)) for w in weeks.values() if len(w) >= row["days"]]
    *before, latest = [None, *(Fraction(*mean) for mean in row["earlier"]), *recent]
    means = [mean for mean in before if mean is not None]
    return bool(means) and len(recent) >= row["weeks"] and latest - min(means) >= row["at_least"]
