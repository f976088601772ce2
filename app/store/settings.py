"""What a diary's owner chose, part by part; read with the diary itself."""

from collections.abc import Mapping

from sqlalchemy import select, update

from app.store.models import DiaryRow
from app.store.owner import NOT_THE_PAST, DiaryRef, touch
from app.store.transaction import writing


def part(diary: DiaryRef | None, name: str) -> Mapping[str, object]:
    """Return one part of the settings, empty where nothing was chosen."""
    chosen: Mapping[str, object] = diary.settings.get(name, {}) if diary else {}
    return chosen


def save(diary: DiaryRef, name: str, chosen: Mapping[str, object]) -> None:
    """Keep one part of the settings; the others stay as they are."""
    row = DiaryRow.id == diary.id
    with writing() as connection:
        touch(diary, **NOT_THE_PAST)
        before = connection.execute(select(DiaryRow.settings).where(row)).scalar_one()
        changed = update(DiaryRow).where(row).values(settings={**before, name: chosen})
        connection.execute(changed)
