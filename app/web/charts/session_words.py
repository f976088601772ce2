"""What is said of sessions: before and after, how far pain reached, how exercises felt."""

from collections.abc import Sequence
from datetime import date

from flask_babel import gettext as _
from flask_babel import ngettext

from app.domain.effect import Change, Effect
from app.domain.feels import Feel
from app.domain.reach import ReachWeek
from app.web.current import content
from app.web.filters import day as day_name


def effect(changes: Sequence[Change], found: Effect) -> str:
    """Return after how many sessions pain was lower, the same and higher."""
    counts = {"lower": found.lower, "same": found.same, "higher": found.higher}
    said = ngettext(
        "Of your last %(num)s session rated before and after, leg or buttock pain was lower "
        "after %(lower)s, the same after %(same)s and higher after %(higher)s.",
        "Of your last %(num)s sessions rated before and after, leg or buttock pain was lower "
        "after %(lower)s, the same after %(same)s and higher after %(higher)s.",
        len(changes),
        **counts,
    )
    return f"{said} {next_day(found)}".strip()


def next_day(found: Effect) -> str:
    """Return how often pain was higher the next day; nothing where that was never rated."""
    if not found.next_day:
        return ""
    return ngettext(
        "On the next day pain was higher than before the session %(higher)s of %(num)s time.",
        "On the next day pain was higher than before the session %(higher)s of %(num)s times.",
        found.next_day,
        higher=found.next_day_higher,
    )


def reach(weeks: Sequence[ReachWeek], this_week: date | None) -> str:
    """Return the furthest point of the latest week asked about, and of the first one.

    ``this_week`` is the Monday of the reader's own week, None on paper.
    """
    asked = [(week.monday, week.rank) for week in weeks if week.rank is not None]
    latest, rank = asked[-1]
    values = {"place": zone(rank), "day": day_name(latest)}
    if latest == this_week:
        now = _("Furthest point this week: %(place)s.", **values)
    else:
        now = _("Furthest point in the week of %(day)s: %(place)s.", **values)
    first, before = asked[0]
    if first == latest:
        return now
    began = _("In the week of %(day)s: %(place)s.", day=day_name(first), place=zone(before))
    return f"{now} {began}"


def zone_title(rank: int) -> str:
    """Return the name of how far down pain reached, by its rank."""
    return content().measures.furthest.zones[rank].label


def zone(rank: int) -> str:
    """Return the name of how far down pain reached, by its rank, within a sentence."""
    label = zone_title(rank)
    return label[:1].lower() + label[1:]


def zones() -> list[str]:
    """Return the names of the zones from the low back down."""
    return [zone.label for zone in content().measures.furthest.zones[1:]]


def felt(feel: Feel) -> str:
    """Return the counts of an exercise, or that there are too few."""
    if not feel.enough:
        return ngettext(
            "Done %(num)s time, said how it felt %(said)s: not enough to say yet.",
            "Done %(num)s times, said how it felt %(said)s: not enough to say yet.",
            feel.times,
            said=feel.said,
        )
    return ngettext(
        "Done %(num)s time: fine %(fine)s, strong %(strong)s, hurt %(hurt)s.",
        "Done %(num)s times: fine %(fine)s, strong %(strong)s, hurt %(hurt)s.",
        feel.times,
        fine=feel.fine,
        strong=feel.strong,
        hurt=feel.hurt,
    )


def exercise_name(slug: str) -> str:
    """Return the name of an exercise; one that the content no longer has keeps its slug."""
    exercise = content().catalogue.exercises.get(slug)
    return exercise.name if exercise else slug


def version_name(slug: str, variant: str) -> str:
    """Return the name of a version of an exercise, "Standard" for the one it is shown in."""
    if variant == "base":
        return _("Standard")
    exercise = content().catalogue.exercises.get(slug)
    names = {version.id: version.label for version in exercise.variants} if exercise else {}
    return names.get(variant, variant)
