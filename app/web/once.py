"""What a form makes: sent twice, by a second press or a reload, it is there once."""

from collections.abc import Callable
from uuid import UUID, uuid4, uuid5

from app.store.receipts import Stored


def keep_once(form_id: UUID | None, sent: bytes, put: Callable[[UUID], Stored]) -> UUID:
    """Keep a record under the id of its form, or a new one; return the id it has.

    ``sent`` is the hash of the answers. The same form sent with other answers is something
    else: it gets an id of its own, and that one is used once too.
    """
    record_id = form_id or uuid4()
    if put(record_id).kind == "conflict":
        record_id = uuid5(record_id, sent.hex())
        put(record_id)
    return record_id
