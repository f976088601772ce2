import pytest

FILE = "amounts/rules.toml"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("gentle_at = 6", "gentle_at = 60", "rules.gentle_at is 60; allowed: 1 to 10"),
        ("gentle_at = 6", "gentle_at = 8", "rules.gentle_at is 8; allowed: 1 to 7"),
        ("gentle_at = 6", "gentle_at = 6.0", "rules.gentle_at is 6.0; allowed: a whole number"),
        ("gentle_at = 6", "gentle_from = 6", "rules.gentle_from is not a known field; allowed:"),
        ("gentle_at = 6 ", "# ", "rules.gentle_at is missing; allowed: a whole number"),
        ('= "gentle"', '= "soft"', 'rules.not_yet_doctor_level is "soft"; allowed: proceed,'),
        ("points = 1.0", "points = 0.0", "rules.better_min_points is 0.0; allowed: 0.1 to 10"),
        ('gentle_at = ["P", "O"]', "", "rule_sources.gentle_at is missing; allowed: an entry"),
        ('gentle_at = ["P", "O"]', "gentle_at = []", "rule_sources.gentle_at is []; allowed: one"),
        ('gentle_at = ["P"', 'gentle_at = ["Q"', 'rule_sources.gentle_at[0] is "Q"; allowed: S'),
        ("[14, 28]", "[14, 0]", "offers.retry_after_days[1] is 0; allowed: 1 to 366"),
        ('["reps", "hold"', '["reps", "speed"', 'offers.harder_order[1] is "speed"; allowed: re'),
        ("hold_s = 5", "hold_s = 50", "offers.harder_step.hold_s is 50; allowed: 1 to 30"),
        ("hold_s = 5", "speed = 5", "offers.harder_step.speed is not a known field; allowed: re"),
        ("harder_per_week = [", "# [", "offer_sources.harder_per_week is missing"),
    ],
)
def test_a_threshold_that_cannot_be_is_refused(copy, old, new, line):
    copy.change(FILE, old, new)
    assert copy.refusal().startswith(f"{FILE}: {line}")
