"""A server that is killed has lost nothing that it acknowledged, and doubled nothing."""

import subprocess
import sys
from uuid import UUID

import pytest

from app.store import diaries, imports, sessions
from tests.bodies import NOW
from tests.databases import opened
from tests.store.dying import KILLED_AT, TOKEN, brought
from tests.store.sending import send_session


def acknowledged(url: str, moment: str, until: int | None = None) -> list[int]:
    """Let a process write until it is killed; return the numbers that it acknowledged."""
    command = [sys.executable, "-m", "tests.store.dying", url, moment]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        said = []
        for line in process.stdout:
            if not line.endswith("\n"):
                break
            said.append(int(line))
            if said[-1] == until:
                process.kill()
    assert process.returncode == -9
    return said


def stored(diary) -> list[int]:
    kept = sessions.page(diary, 10_000)
    assert all(len(one.record.exercises) == 1 for one in kept)
    return sorted(one.id.int for one in kept)


@pytest.mark.parametrize(
    ("moment", "again"), [("before COMMIT", "created"), ("after COMMIT", "repeated")]
)
def test_killed_around_commit(database_url, moment, again):
    said = acknowledged(database_url, moment)
    assert said == list(range(KILLED_AT))
    with opened(database_url):
        diary = diaries.open(TOKEN, NOW)
        assert stored(diary)[:KILLED_AT] == said
        assert send_session(diary, UUID(int=KILLED_AT)) == again
        assert stored(diary) == [*said, KILLED_AT]


@pytest.mark.parametrize("until", [0, 3, 20])
def test_killed_at_any_moment(database_url, until):
    said = acknowledged(database_url, "any", until)
    with opened(database_url):
        diary = diaries.open(TOKEN, NOW)
        kept = stored(diary)
        assert kept[: len(said)] == said
        assert len(kept) - len(said) <= 1
        assert {send_session(diary, UUID(int=number)) for number in said} == {"repeated"}
        assert stored(diary) == kept


def test_an_import_that_is_killed_has_added_nothing_and_can_be_made_again(database_url):
    assert acknowledged(database_url, "importing") == []
    with opened(database_url):
        diary = diaries.open(TOKEN, NOW)
        assert stored(diary) == []
        assert imports.add(diary, brought(), NOW) == 20
        assert stored(diary) == list(range(20))
