from uuid import uuid4

from sqlalchemy import func, select

from app.extensions import db
from app.store import diaries
from app.store.models import DiaryRow
from tests.bodies import NOW
from tests.store.sending import send_session, together

TOKEN = bytes(32)


def count(table) -> int:
    with db.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table))


def test_looking_for_a_diary_makes_none(app):
    assert diaries.find(TOKEN) is None
    assert count(DiaryRow) == 0


def test_a_diary_once_opened_is_found(app):
    made = diaries.open(TOKEN, NOW)
    assert diaries.find(TOKEN) == made
    assert (made.revision, made.time_zone, made.created_at) == (0, None, NOW)


def test_opening_again_opens_the_same(app):
    assert diaries.open(TOKEN, NOW) == diaries.open(TOKEN, NOW)


def test_eight_first_saves_at_once_make_one_diary(app):
    def first_save(_number):
        return send_session(diaries.open(TOKEN, NOW), uuid4())

    assert together(app, 8, first_save) == ["created"] * 8
    assert count(DiaryRow) == 1


def test_every_save_counts_in_the_diary_and_leaves_its_zone(app, diary):
    send_session(diary, uuid4())
    send_session(diary, uuid4(), time_zone="UTC")
    now = diaries.find(diaries_token())
    assert (now.revision, now.time_zone) == (2, "UTC")


def diaries_token() -> bytes:
    with db.engine.connect() as connection:
        return connection.scalar(select(DiaryRow.token_hash))
