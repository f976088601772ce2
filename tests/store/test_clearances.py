from uuid import UUID

import pytest

from app.domain.records import Invalid, read_clearance
from app.store import clearances
from tests import bodies
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_clearance

ONE, TWO = UUID(int=1), UUID(int=2)
SIGN = {"check": None, "item": "both_legs", "answer": "worse"}


def test_clearances_come_back_oldest_first(diary, open_diary):
    send_check(diary, UUID(CHECK_ID))
    send_clearance(diary, ONE)
    send_clearance(diary, TWO, at="2026-11-20T07:00:00Z", **SIGN)
    sent = bodies.clearance(at="2026-11-20T07:00:00Z", **SIGN), bodies.clearance()
    assert clearances.all_of(diary) == tuple(read_clearance(body, NOW) for body in sent)
    assert clearances.all_of(open_diary("bert")) == ()


def test_a_clearance_of_somebody_elses_check_is_refused(diary, open_diary):
    send_check(open_diary("bert"), UUID(CHECK_ID))
    with pytest.raises(Invalid, match="check: This check is not in your diary"):
        send_clearance(diary, ONE)


def test_a_clearance_sent_again_is_kept_once(diary):
    assert [send_clearance(diary, ONE, **SIGN) for _ in range(2)] == ["created", "repeated"]
    assert len(clearances.all_of(diary)) == 1


def test_a_clearance_leaves_the_zone_of_the_diary_alone(diary, open_diary):
    send_check(diary, UUID(CHECK_ID), time_zone="UTC")
    send_clearance(diary, ONE)
    assert open_diary("anna").time_zone == "UTC"
