"""Rows put aside: nobody waits for them, and they are moved or forgotten."""

from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError, ProgrammingError

from app.extensions import db
from app.store.aside import aside
from app.store.models import ReceiptRow
from app.store.transaction import reading
from tests.bodies import NOW
from tests.store.sending import send_entry, together


def receipts(diary, numbers):
    for number in numbers:
        yield {
            "diary_id": diary.id,
            "kind": "entry",
            "record_id": UUID(int=number),
            "body_hash": bytes([number % 256] * 32),
            "received_at": NOW,
        }


def kept(diary) -> int:
    with reading() as connection:
        return connection.scalar(select(func.count()).select_from(ReceiptRow))


def test_rows_are_moved_unless_their_key_is_there(diary):
    with aside({ReceiptRow: receipts(diary, range(3))}) as waiting:
        assert waiting.move(ReceiptRow) == 3
    with aside({ReceiptRow: receipts(diary, range(1200))}) as waiting:
        assert waiting.move(ReceiptRow) == 1197
    assert kept(diary) == 1200


def test_others_write_while_rows_are_put_aside(app, diary):
    def slowly():
        yield from receipts(diary, range(2))
        saved.extend(together(app, 1, lambda _number: send_entry(diary, UUID(int=9))))

    saved: list[str] = []
    with aside({ReceiptRow: slowly()}) as waiting:
        assert saved == ["created"]
        assert waiting.move(ReceiptRow) == 2


def test_rows_can_be_left_out(diary):
    with aside({ReceiptRow: receipts(diary, range(3))}) as waiting:
        waiting.drop(ReceiptRow, waiting.column(ReceiptRow, "record_id") == UUID(int=1))
        assert waiting.move(ReceiptRow) == 2


def test_what_is_not_moved_is_forgotten(diary):
    with aside({ReceiptRow: receipts(diary, range(3))}):
        pass
    assert kept(diary) == 0
    assert left() is None


@pytest.mark.parametrize("raised", [RuntimeError, KeyboardInterrupt])
def test_whatever_is_raised_nothing_is_kept_and_nothing_is_left(diary, raised):
    def broken() -> None:
        with aside({ReceiptRow: receipts(diary, range(3))}) as waiting:
            waiting.move(ReceiptRow)
            raise raised

    with pytest.raises(raised):
        broken()
    assert kept(diary) == 0
    assert left() is None


def left() -> int | None:
    """Return how many rows are still aside on the connection used last, None without a table."""
    with db.engine.connect() as connection:
        try:
            return connection.exec_driver_sql("SELECT count(*) FROM aside_receipts").scalar()
        except (OperationalError, ProgrammingError):
            return None
