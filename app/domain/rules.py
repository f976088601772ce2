"""The thresholds of the safety rules and of the offers, as the content file gives them.

Each field has the name and the meaning it has in the content (rules.toml); no default
stands here, so that no threshold can come from anywhere else.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from app.domain.ranges import Between, refuse_out_of_range, require

Level = Literal["proceed", "gentle", "pause", "urgent", "emergency"]

Origin = Literal["S", "N", "P", "M", "O"]
"""What a rule rests on: S the article, N NHS or NICE, P pain monitoring, M measurement, O us."""

Step = Literal["reps", "hold", "sets", "variant"]

Points = Annotated[int, Between(1, 10)]
Share = Annotated[int, Between(1, 100)]
Times = Annotated[int, Between(1, 100)]
Hours = Annotated[int, Between(1, 168)]
Days = Annotated[int, Between(1, 366)]
Weeks = Annotated[int, Between(1, 52)]
Months = Annotated[int, Between(1, 24)]
MeanPoints = Annotated[float, Between(0.1, 10)]

LEVELS: tuple[Level, ...] = ("proceed", "gentle", "pause", "urgent", "emergency")
"""Mildest first; the highest reached wins."""


def worst(*levels: Level) -> Level:
    """Return the highest of these levels; ``proceed`` when there are none."""
    return max(levels, key=LEVELS.index, default="proceed")


@dataclass(frozen=True, slots=True)
class Rules:
    """Thresholds in points of the 0-10 scale, hours, days, weeks, months or sessions."""

    gentle_at: Points
    pause_at: Points
    above_usual: Points
    usual_window_days: Days
    usual_min_days: Days
    usual_floor: Points
    rise_note: Points
    rise_gentle: Points
    rise_pause: Points
    rise_urgent_if_after: Points
    settle_check_min_hours: Hours
    settle_hours: Hours
    rise_counts_days: Days
    settle_valid_days: Days
    settle_points: Points
    pause_clear_hours: Hours
    rises_window_sessions: Times
    rises_to_pause: Times
    small_rises_in_row_to_pause: Times
    back_rise_allowed_if_centralised: Points
    hurts_to_end_session: Times
    sessions_per_day_normal: Times
    not_yet_doctor_level: Level
    doctor_note_every_days: Days
    trend_min_days_per_week: Annotated[int, Between(1, 7)]
    trend_min_weeks: Weeks
    better_percent: Share
    better_min_points: MeanPoints
    worse_points: MeanPoints
    no_progress_weeks: Weeks
    four_month_rule_months: Months
    four_month_pain_at_least: MeanPoints
    notice_repeat_days: Days
    gentle_run_then_short: Times

    def __post_init__(self) -> None:
        refuse_out_of_range(self)
        require("gentle_at", self.gentle_at, 1, self.pause_at - 1)
        require("rise_gentle", self.rise_gentle, self.rise_note + 1, 9)
        require("rise_pause", self.rise_pause, self.rise_gentle + 1, 10)
        require("rises_to_pause", self.rises_to_pause, 1, self.rises_window_sessions)


@dataclass(frozen=True, slots=True)
class Offers:
    """When an exercise is made easier, set aside, tried again or made a little harder."""

    hurt_again_in_last: Times
    hurt_again_count: Times
    retry_after_days: tuple[int, ...]
    retry_needs_quiet_days: Days
    harder_min_days_since_start: Days
    harder_min_sessions: Times
    harder_window_days: Days
    harder_quiet_days: Days
    harder_max_pain_before: Points
    harder_per_week: Times
    harder_order: tuple[Step, ...]
    harder_step: dict[str, int]
    tolerance_min_times: Times
    min_active_exercises: Times

    def __post_init__(self) -> None:
        refuse_out_of_range(self)
        require("hurt_again_count", self.hurt_again_count, 1, self.hurt_again_in_last)
        for index, days in enumerate(self.retry_after_days):
            require(f"retry_after_days[{index}]", days, 1, 366)
        for step, amount in self.harder_step.items():
            require(f"harder_step.{step}", amount, 1, 30)
