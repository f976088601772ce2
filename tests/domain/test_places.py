import pytest

from app.domain.places import furthest


@pytest.mark.parametrize(
    ("places", "rank"),
    [
        (None, None),
        ((), 0),
        (("low_back",), 1),
        (("left_buttock", "low_back"), 2),
        (("right_thigh",), 3),
        (("right_calf", "right_thigh"), 4),
        (("left_foot",), 5),
    ],
)
def test_the_furthest_place_counts(places, rank):
    assert furthest(places) == rank
