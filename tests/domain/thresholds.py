"""The thresholds and marks of the content, for tests of the domain alone."""

from app.domain.rules import Offers, Rules
from app.domain.screening import Screen, ScreenItem, Tier

RULES = Rules(
    gentle_at=6,
    pause_at=8,
    above_usual=2,
    usual_window_days=14,
    usual_min_days=3,
    usual_floor=3,
    rise_note=1,
    rise_gentle=2,
    rise_pause=3,
    rise_urgent_if_after=8,
    settle_check_min_hours=12,
    settle_hours=24,
    rise_counts_days=28,
    settle_valid_days=7,
    settle_points=2,
    pause_clear_hours=48,
    rises_window_sessions=3,
    rises_to_pause=2,
    small_rises_in_row_to_pause=3,
    back_rise_allowed_if_centralised=2,
    hurts_to_end_session=2,
    sessions_per_day_normal=2,
    not_yet_doctor_level="gentle",
    doctor_note_every_days=7,
    trend_min_days_per_week=3,
    trend_min_weeks=2,
    better_percent=30,
    better_min_points=1.0,
    worse_points=2.0,
    no_progress_weeks=6,
    four_month_rule_months=4,
    four_month_pain_at_least=1.0,
    notice_repeat_days=30,
    gentle_run_then_short=5,
)

OFFERS = Offers(
    hurt_again_in_last=3,
    hurt_again_count=2,
    retry_after_days=(14, 28),
    retry_needs_quiet_days=7,
    harder_min_days_since_start=14,
    harder_min_sessions=8,
    harder_window_days=21,
    harder_quiet_days=7,
    harder_max_pain_before=5,
    harder_per_week=1,
    harder_order=("reps", "hold", "sets", "variant"),
    harder_step={"reps": 1, "hold_s": 5, "sets": 1},
    tolerance_min_times=6,
    min_active_exercises=2,
)

ITEMS: dict[Tier, str] = {
    "emergency": "saddle bladder bowel sexual both_legs fast_weakness accident chest",
    "urgent": "weakness fever weight cancer night fracture immune shape calf",
    "ask_first": "pregnant surgery hip bones spine balance other minor",
}

SCREEN = Screen(
    items=tuple(ScreenItem(item, tier, item) for tier in ITEMS for item in ITEMS[tier].split()),
    full_repeat_days=14,
    full_repeat_after_rise=True,
    full_repeat_at_pain=7,
    full_repeat_new_place=True,
)
