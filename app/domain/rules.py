"""The thresholds of the safety rules and of the offers, as the content file gives them.

Each field has the name and the meaning it has in the content (rules.toml); no default
stands here, so that no threshold can come from anywhere else.
"""

from dataclasses import dataclass
from typing import Literal

Level = Literal["proceed", "gentle", "pause", "urgent", "emergency"]

LEVELS: tuple[Level, ...] = ("proceed", "gentle", "pause", "urgent", "emergency")
"""Mildest first; the highest reached wins."""


def worst(*levels: Level) -> Level:
    """Return the highest of these levels; ``proceed`` when there are none."""
    return max(levels, key=LEVELS.index, default="proceed")


@dataclass(frozen=True, slots=True)
class Rules:
    """Thresholds in points of the 0-10 scale, hours, days, weeks, months or sessions."""

    gentle_at: int
    pause_at: int
    above_usual: int
    usual_window_days: int
    usual_min_days: int
    usual_floor: int
    rise_note: int
    rise_gentle: int
    rise_pause: int
    rise_urgent_if_after: int
    settle_check_min_hours: int
    settle_hours: int
    rise_counts_days: int
    settle_valid_days: int
    settle_points: int
    pause_clear_hours: int
    rises_window_sessions: int
    rises_to_pause: int
    small_rises_in_row_to_pause: int
    back_rise_allowed_if_centralised: int
    hurts_to_end_session: int
    sessions_per_day_normal: int
    not_yet_doctor_level: Level
    doctor_note_every_days: int
    trend_min_days_per_week: int
    trend_min_weeks: int
    better_percent: int
    better_min_points: float
    worse_points: float
    no_progress_weeks: int
    four_month_rule_months: int
    four_month_pain_at_least: float
    notice_repeat_days: int
    gentle_run_then_short: int


@dataclass(frozen=True, slots=True)
class Offers:
    """When an exercise is made easier, set aside, tried again or made a little harder."""

    hurt_again_in_last: int
    hurt_again_count: int
    retry_after_days: tuple[int, ...]
    retry_needs_quiet_days: int
    harder_min_days_since_start: int
    harder_min_sessions: int
    harder_window_days: int
    harder_quiet_days: int
    harder_max_pain_before: int
    harder_per_week: int
    harder_order: tuple[str, ...]
    harder_step: dict[str, int]
    tolerance_min_times: int
    min_active_exercises: int
