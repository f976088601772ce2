import pytest

AMOUNTS = "amounts/measures.toml"
WORDS = "words/en/measures.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (AMOUNTS, "max = 10", "max = 100", "pain.max is 100; allowed: 10"),
        (AMOUNTS, "step = 1", "step = 2", "pain.step is 2; allowed: 1"),
        (AMOUNTS, '"leg_before"', '"knee"', 'pain.required[0] is "knee"; allowed: leg_before,'),
        (AMOUNTS, "every_days = 7", "every_days = 0", "interfere.every_days is 0; allowed: 1 to"),
        (AMOUNTS, "rank = 5", "rank = 4", "zones[5] is 4; allowed: each one once"),
        (AMOUNTS, "rank = 5", "rank = 50", "zones[5].rank is 50; allowed: 0 to 9"),
        (AMOUNTS, 'id = "foot"', 'id = "calf"', 'zones[5] is "calf"; allowed: each one once'),
        (AMOUNTS, 'side = "left"', 'side = "top"', 'places[1].side is "top"; allowed: left, right'),
        (AMOUNTS, 'zone = "thigh"', 'zone = "arm"', 'places[2].zone is "arm"; allowed: none, low_'),
        (AMOUNTS, '"left_calf"', '"left_foot"', 'places[4] is "left_foot"; allowed: each one once'),
        (AMOUNTS, '"none", "ting', '"nothing", "ting', 'new_symptoms[0] is "nothing"; allowed: no'),
        (AMOUNTS, '["none", "t', '["warning", "t', 'new_symptoms[3] is "warning"; allowed: each'),
        (WORDS, '  "A trace. I forget it is there.",\n', "", "pain.meaning is"),
        (WORDS, 'left_thigh = "', 'left_arm = "', "places.left_arm is not a known field"),
        (WORDS, 'calf = "Calf"', "", "furthest.options.calf is missing; allowed: an entry of"),
        (WORDS, "tingling =", "burning =", "new_symptoms.options.burning is not a known field"),
    ],
)
def test_a_measure_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_each_number_of_the_scale_has_its_own_meaning(content):
    assert len(set(content.measures.pain.meaning)) == 11


def test_zones_go_from_no_pain_down_to_the_foot(content):
    zones = [(zone.rank, zone.id) for zone in content.measures.furthest.zones]
    assert zones == list(enumerate(["none", "low_back", "buttock", "thigh", "calf", "foot"]))


def test_places_are_those_of_the_record_left_before_right(content):
    leg = ["buttock", "thigh", "calf", "foot"]
    assert [place.id for place in content.measures.places] == [
        "low_back",
        *(f"left_{zone}" for zone in leg),
        *(f"right_{zone}" for zone in leg),
    ]


def test_a_place_knows_its_side_and_how_far_down_it_is(content):
    thigh = next(place for place in content.measures.places if place.id == "left_thigh")
    assert (thigh.side, thigh.zone, thigh.rank, thigh.label) == ("left", "thigh", 3, "Left thigh")
