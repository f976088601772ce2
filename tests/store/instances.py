"""Instances of Steady with a database, for tests of copies."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from app.config import Settings
from app.store import diaries, sessions, state
from tests.bodies import NOW
from tests.conftest import settings_in
from tests.databases import opened
from tests.store.sending import send_session

TOKEN = bytes(range(32))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 12, tzinfo=UTC)
SECRET = "a secret of the first instance, of fair length"


def instance(folder: Path, secret: str = SECRET) -> Settings:
    folder.mkdir()
    (folder / "secret_key").write_text(secret)
    return replace(settings_in(folder), secret_key=secret)


def send(settings: Settings, *numbers: int) -> None:
    with opened(settings.database_url):
        diary = diaries.open(TOKEN, NOW)
        for number in numbers:
            send_session(diary, UUID(int=number))


def stored(settings: Settings) -> list[int]:
    with opened(settings.database_url) as app:
        state.upgrade(app)
        found = diaries.find(TOKEN)
        return sorted(one.id.int for one in sessions.page(found, 10_000)) if found else []


def database(settings: Settings) -> Path:
    return settings.instance / "steady.db"
