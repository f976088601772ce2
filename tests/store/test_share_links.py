import hashlib
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from app.store import share_links
from tests.bodies import NOW

CHOICES = {"first": "2026-08-01", "question": "Was nun?"}
DAY = timedelta(days=1)


def hashed(name: str) -> bytes:
    """Return the hash of a made-up token."""
    return hashlib.sha256(name.encode()).digest()


def make(diary, name: str = "a", days: int = 14) -> UUID:
    return share_links.create(diary, hashed(name), CHOICES, NOW, days)


def test_a_link_leads_to_its_diary_and_its_choices(diary, open_diary):
    make(diary)
    make(open_diary("ben"), "b")
    opened = share_links.open(hashed("a"), NOW)
    assert (opened.diary, opened.choices) == (diary, CHOICES)


def test_an_unknown_token_leads_nowhere(diary):
    make(diary)
    assert share_links.open(hashed("b"), NOW) is None


def test_a_link_ends_after_its_days(diary):
    make(diary, days=14)
    assert share_links.open(hashed("a"), NOW + 14 * DAY - timedelta(seconds=1))
    assert share_links.open(hashed("a"), NOW + 14 * DAY) is None


def test_a_revoked_link_leads_nowhere_and_says_when(diary):
    link_id = make(diary)
    assert share_links.revoke(diary, link_id, NOW + DAY)
    assert share_links.open(hashed("a"), NOW + DAY) is None
    assert share_links.recent(diary)[0].revoked_at == NOW + DAY


def test_nobody_else_can_revoke_a_link(diary, open_diary):
    link_id = make(diary)
    assert not share_links.revoke(open_diary("ben"), link_id, NOW)
    assert share_links.open(hashed("a"), NOW)


def test_revoking_again_does_not_change_when(diary):
    link_id = make(diary)
    share_links.revoke(diary, link_id, NOW)
    assert not share_links.revoke(diary, link_id, NOW + DAY)
    assert share_links.recent(diary)[0].revoked_at == NOW


def test_its_diary_sees_when_a_link_was_opened(diary):
    make(diary)
    (link,) = share_links.recent(diary)
    assert (link.opened, link.opened_at, link.last_opened_at) == (0, None, None)
    share_links.open(hashed("a"), NOW + DAY)
    share_links.open(hashed("a"), NOW + 2 * DAY)
    (link,) = share_links.recent(diary)
    assert (link.opened, link.opened_at, link.last_opened_at) == (2, NOW + DAY, NOW + 2 * DAY)


def test_an_ended_link_notes_no_opening(diary):
    make(diary)
    share_links.open(hashed("a"), NOW + 20 * DAY)
    assert share_links.recent(diary)[0].opened == 0


def test_whether_a_link_is_open_is_told_by_the_moment(diary):
    make(diary)
    (link,) = share_links.recent(diary)
    assert link.open_at(NOW)
    assert not link.open_at(NOW + 14 * DAY)


def test_a_diary_lists_its_own_links_newest_first(diary, open_diary):
    first = make(diary, "a")
    second = share_links.create(diary, hashed("b"), CHOICES, NOW + DAY, 14)
    make(open_diary("ben"), "c")
    assert [link.id for link in share_links.recent(diary)] == [second, first]


def test_no_two_links_have_the_same_token(diary, open_diary):
    make(diary)
    with pytest.raises(IntegrityError):
        make(open_diary("ben"))
