"""Private calendar addresses."""

import hashlib
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from app.store import feeds
from tests.bodies import NOW


def hashed(name: str) -> bytes:
    """Return the hash of a made-up token."""
    return hashlib.sha256(name.encode()).digest()


def test_an_address_leads_to_its_diary(diary, open_diary):
    feeds.replace(diary, hashed("a"), NOW)
    feeds.replace(open_diary("ben"), hashed("b"), NOW)
    assert feeds.whose(hashed("a")) == diary
    assert feeds.whose(hashed("c")) is None


def test_a_new_address_takes_the_place_of_the_old_one(diary):
    feeds.replace(diary, hashed("a"), NOW)
    feeds.replace(diary, hashed("b"), NOW + timedelta(days=1))
    assert feeds.whose(hashed("a")) is None
    assert feeds.whose(hashed("b")) == diary
    assert feeds.made_at(diary) == NOW + timedelta(days=1)


def test_a_closed_address_leads_nowhere(diary):
    feeds.replace(diary, hashed("a"), NOW)
    assert feeds.close(diary)
    assert feeds.whose(hashed("a")) is None
    assert feeds.made_at(diary) is None
    assert not feeds.close(diary)


def test_nobody_else_can_close_it(diary, open_diary):
    feeds.replace(diary, hashed("a"), NOW)
    assert not feeds.close(open_diary("ben"))
    assert feeds.whose(hashed("a")) == diary


def test_what_is_no_hash_is_not_kept(diary):
    with pytest.raises(IntegrityError):
        feeds.replace(diary, b"short", NOW)
    assert feeds.made_at(diary) is None
