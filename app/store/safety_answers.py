"""What was answered about safety: warning signs marked, and new symptoms after a session."""

from datetime import date

from sqlalchemy import or_, select

from app.domain.summary import SafetyAnswer
from app.store.models import CheckRow, SessionRow
from app.store.owner import DiaryRef, live
from app.store.transaction import reading


def between(diary: DiaryRef, first: date, last: date) -> list[SafetyAnswer]:
    """Return the answers of these local dates, oldest first, in two statements."""
    checks = select(CheckRow.day, CheckRow.at, CheckRow.ticks, CheckRow.not_sure).where(
        live(diary, CheckRow),
        CheckRow.day.between(first, last),
        or_(CheckRow.ticks != [], CheckRow.not_sure != []),
    )
    symptoms = select(SessionRow.day, SessionRow.finished_at, SessionRow.new_symptoms).where(
        live(diary, SessionRow),
        SessionRow.day.between(first, last),
        SessionRow.new_symptoms != "none",
    )
    found: list[SafetyAnswer] = []
    with reading() as connection:
        for day, at, ticks, not_sure in connection.execute(checks):
            found += [SafetyAnswer("marked", item, day, at) for item in ticks]
            found += [SafetyAnswer("not_sure", item, day, at) for item in not_sure]
        for day, at, symptom in connection.execute(symptoms):
            found += [SafetyAnswer("symptom", symptom, day, at)] if symptom else []
    return sorted(found, key=lambda answer: answer.at)
