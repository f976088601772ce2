"""Nobody ever sees or touches another diary's rows, whatever ids they use."""

import re
from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.store import checks, clearances, entries, events, sessions
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_clearance, send_entry, send_session

IDS = [UUID(int=number) for number in range(3)]
acts = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(["send", "send other", "delete", "restore"]),
        st.sampled_from(IDS),
    ),
    max_size=12,
)


class Expected:
    """What one diary must hold: leg rating and whether it is there, by id."""

    def __init__(self) -> None:
        self.rows: dict[UUID, tuple[int, bool]] = {}

    def after(self, act: str, session_id: UUID) -> object:
        leg, there = self.rows.get(session_id, (None, False))
        if act.startswith("send"):
            sent = 4 if act == "send" else 3
            if leg is None:
                self.rows[session_id] = (sent, True)
                return "created"
            return "repeated" if leg == sent else "conflict"
        possible = leg is not None and there == (act == "delete")
        if possible:
            self.rows[session_id] = (leg, not there)
        return possible

    def listed(self) -> dict[UUID, int]:
        return {session_id: leg for session_id, (leg, there) in self.rows.items() if there}


def really(diary, act: str, session_id: UUID) -> object:
    if act.startswith("send"):
        return send_session(diary, session_id, leg_after=4 if act == "send" else 3)
    if act == "delete":
        return sessions.delete(diary, session_id, NOW)
    return sessions.restore(diary, session_id, NOW)


def listed(diary) -> dict[UUID, int]:
    return {kept.id: kept.record.leg_after for kept in sessions.recent(diary)}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=acts)
def test_two_diaries_with_the_same_ids_never_meet(open_diary, acts):
    diaries = [open_diary(str(uuid4())) for _ in range(2)]
    expected = [Expected(), Expected()]
    for who, act, session_id in acts:
        answer = really(diaries[who], act, session_id)
        assert answer == expected[who].after(act, session_id)
    assert [listed(diary) for diary in diaries] == [e.listed() for e in expected]


def test_a_strangers_id_answers_as_an_unknown_one(diary, open_diary):
    stranger = open_diary("bert")
    for send in (send_session, send_check, send_entry):
        send(diary, IDS[0])
    assert sessions.get(stranger, IDS[0]) is None
    assert checks.get(stranger, IDS[0]) is None
    assert entries.get(stranger, IDS[0]) is None
    assert not sessions.delete(stranger, IDS[0], NOW)
    assert not entries.restore(stranger, IDS[0], NOW)
    assert list(events.read(stranger, NOW.date()).events) == []


def test_every_statement_on_personal_tables_names_the_diary(diary, statements):
    send_check(diary, UUID(CHECK_ID))
    send_session(diary, IDS[0], check=CHECK_ID)
    send_session(diary, IDS[0])
    send_entry(diary, IDS[0], after_session=str(IDS[0]))
    send_clearance(diary, IDS[0])
    sessions.recent(diary)
    checks.last(diary)
    entries.recent(diary)
    clearances.all_of(diary)
    events.read(diary, NOW.date())
    sessions.delete(diary, IDS[0], NOW)
    sessions.restore(diary, IDS[0], NOW)
    own_row = re.compile(r"WHERE (\w+\.diary_id|diaries\.id) = ")
    selects = [part for said in statements for part in re.split(r"UNION ALL", said)]
    assert [said for said in selects if "INSERT" not in said and not own_row.search(said)] == []
