import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content import load
from app.domain.exercises import Amount, Dose, Limits, Timing
from app.domain.ranges import Impossible

LIMITS = Limits(hold_s=Amount(20, 5, 30), reps=Amount(2, 1, 4), sets=Amount(1, 1, 3))
NUMBERS = st.integers(-5, 200)


@pytest.mark.parametrize(
    ("amount", "message"),
    [
        ((3, 0, 6), "min must be 1 to 6, not 0"),
        ((3, 7, 6), "min must be 1 to 6, not 7"),
        ((3, 2, 121), "max must be 1 to 120, not 121"),
        ((600, 2, 6), "default must be 2 to 6, not 600"),
        ((1, 2, 6), "default must be 2 to 6, not 1"),
        ((8, 4, 12, 8, 10), "max must be 1 to 10, not 12"),
        ((8, 4, 10, 11, 10), "article_min must be 1 to 10, not 11"),
        ((8, 4, 10, None, 0), "article_max must be 1 to 120, not 0"),
    ],
)
def test_an_amount_that_cannot_be_is_refused(amount, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        Amount(*amount)


@given(default=NUMBERS, low=NUMBERS, high=NUMBERS, most=st.none() | NUMBERS)
def test_every_amount_there_can_be_is_in_order_and_within_the_article(default, low, high, most):
    try:
        amount = Amount(default, low, high, article_max=most)
    except Impossible:
        return
    assert 1 <= amount.min <= amount.default <= amount.max <= (most or 120)


def test_the_usual_dose_is_made_of_the_defaults():
    assert LIMITS.default() == Dose(sets=1, reps=2, hold_s=20)


@pytest.mark.parametrize("dose", [Dose(1, 1, 5), Dose(3, 4, 30)])
def test_a_dose_at_the_limits_is_allowed(dose):
    LIMITS.check(dose)


@pytest.mark.parametrize(
    ("dose", "message"),
    [
        (Dose(4, 2, 20), "sets must be 1 to 3, not 4"),
        (Dose(1, 0, 20), "reps must be 1 to 4, not 0"),
        (Dose(1, 2, 31), "hold_s must be 5 to 30, not 31"),
    ],
)
def test_a_dose_outside_the_limits_is_refused(dose, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        LIMITS.check(dose)


@pytest.mark.parametrize("seconds", [-1, 121])
def test_seconds_that_cannot_be_are_refused(seconds):
    with pytest.raises(ValueError, match=f"^rest_s must be 0 to 120, not {seconds}$"):
        Timing(setup_s=20, move_in_s=2, move_out_s=2, rest_s=seconds)


def test_a_variant_is_found_by_its_id():
    tilt = load().catalogue.exercises["pelvic-tilt"]
    assert tilt.variant("half").level == -1


def test_an_unknown_variant_is_a_key_error():
    tilt = load().catalogue.exercises["pelvic-tilt"]
    with pytest.raises(KeyError, match="quarter"):
        tilt.variant("quarter")
