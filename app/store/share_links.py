"""Links for the doctor: made, listed, revoked by their diary; opened by whoever holds one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert, select, update

from app.store.models import DiaryRow, ShareLinkRow
from app.store.owner import COLUMNS, DiaryRef, of
from app.store.transaction import reading, writing

MOST = 20
"""How many links of one diary are listed: the newest."""


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A link as its diary sees it; ``opened`` counts how often, the times say when."""

    id: UUID
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    opened_at: datetime | None
    last_opened_at: datetime | None
    opened: int

    def open_at(self, now: datetime) -> bool:
        """Return whether the link still opens."""
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link leads to."""

    diary: DiaryRef
    choices: Mapping[str, Any]


def create(
    diary: DiaryRef, token_hash: bytes, choices: Mapping[str, Any], now: datetime, days: int
) -> UUID:
    """Keep a new link that opens for so many days; return its id."""
    link_id = uuid4()
    with writing() as connection:
        connection.execute(
            insert(ShareLinkRow),
            {
                "diary_id": diary.id,
                "id": link_id,
                "token_hash": token_hash,
                "choices": dict(choices),
                "created_at": now,
                "expires_at": now + timedelta(days=days),
                "opened": 0,
            },
        )
    return link_id


def recent(diary: DiaryRef) -> list[ShareLink]:
    """Return the links of a diary, newest first."""
    columns = (getattr(ShareLinkRow, name) for name in ShareLink.__dataclass_fields__)
    wanted = (
        select(*columns)
        .where(of(diary, ShareLinkRow))
        .order_by(ShareLinkRow.created_at.desc())
        .limit(MOST)
    )
    with reading() as connection:
        return [ShareLink(*row) for row in connection.execute(wanted)]


def revoke(diary: DiaryRef, link_id: UUID, now: datetime) -> bool:
    """Close a link for good; False when this diary has none of this id."""
    closed = (
        update(ShareLinkRow)
        .where(
            of(diary, ShareLinkRow), ShareLinkRow.id == link_id, ShareLinkRow.revoked_at.is_(None)
        )
        .values(revoked_at=now)
    )
    with writing() as connection:
        return connection.execute(closed).rowcount == 1


def open(token_hash: bytes, now: datetime, noted: bool = True) -> Opened | None:
    """Return what a link leads to; None: it does not open. ``noted``: count that it was opened."""
    live = (
        ShareLinkRow.token_hash == token_hash,
        ShareLinkRow.revoked_at.is_(None),
        ShareLinkRow.expires_at > now,
    )
    wanted = (
        select(ShareLinkRow.choices, ShareLinkRow.opened_at, *COLUMNS)
        .join(DiaryRow, DiaryRow.id == ShareLinkRow.diary_id)
        .where(*live)
    )
    with reading() as connection:
        found = connection.execute(wanted).one_or_none()
    if found is None:
        return None
    choices, first, *diary = found
    if noted:
        counted = {"last_opened_at": now, "opened": ShareLinkRow.opened + 1}
        opening = update(ShareLinkRow).where(*live).values(opened_at=first or now, **counted)
        with writing() as connection:
            connection.execute(opening)
    return Opened(DiaryRef(*diary), choices)
