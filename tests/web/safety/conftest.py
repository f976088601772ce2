import pytest
from flask.testing import FlaskClient

from tests.conftest import StandingClock
from tests.web.safety.people import Somebody


@pytest.fixture
def anna(client: FlaskClient, clock: StandingClock) -> Somebody:
    return Somebody(client, clock)
