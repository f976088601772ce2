"""A sender whose clock is wrong loses nothing."""

import pytest

from tests import bodies
from tests.web.sending import put

ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def sent(years: int) -> bodies.Body:
    """Return a session as a device sends it whose clock is wrong by this many years."""
    year = 2026 + years
    return bodies.session(
        sent_at=f"{year}-11-23T08:59:00Z",
        started_at=f"{year}-11-23T08:30:00Z",
        finished_at=f"{year}-11-23T08:46:10Z",
    )


@pytest.mark.parametrize("years", [-1, 1, -20, 20])
def test_a_clock_that_is_wrong_by_years_is_put_right(client, years):
    answer = put(client, f"sessions/{ID}", sent(years))
    assert answer.status_code == 201
    assert answer.get_json()["clock_corrected"] is True
    record = answer.get_json()["record"]
    assert record["started_at"] == "2026-11-23T08:31:00Z"
    assert record["finished_at"] == "2026-11-23T08:47:10Z"


def test_a_clock_that_is_right_is_left_alone(client):
    answer = put(client, f"sessions/{ID}", sent(0))
    assert answer.get_json()["clock_corrected"] is False
    assert answer.get_json()["record"]["started_at"] == "2026-11-23T08:30:00Z"


def test_a_session_with_a_wrong_clock_can_be_sent_again(client):
    put(client, f"sessions/{ID}", sent(1))
    again = put(client, f"sessions/{ID}", sent(1) | {"sent_at": "2027-11-23T08:59:30Z"})
    assert again.status_code == 200
