"""The list of warning signs as questions: one tier at a time, nothing chosen for the person."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flask_babel import gettext as _
from wtforms import SelectMultipleField, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from app.content import Option
from app.domain.screening import Tier
from app.web.current import content
from app.web.filters import day

TIERS: tuple[Tier, ...] = ("emergency", "urgent", "ask_first")
NONE, NOT_SURE = "none", "not_sure"


class Signs(SelectMultipleField):  # type: ignore[misc]
    """What is marked of one tier; no box at all means not answered."""

    widget = ListWidget()
    option_widget = CheckboxInput()

    def __init__(self, tier: Tier, **kwargs: Any) -> None:
        super().__init__(choices=[], validate_choice=False, **kwargs)
        self.tier = tier

    def pre_validate(self, form: Any) -> None:
        """Refuse what is no answer of this tier, and none together with a mark."""
        chosen = set(self.data or [])
        known = {option.id for option in tier_options(self.tier)}
        if chosen - known:
            raise ValidationError(_("Choose from the list."))
        if NONE in chosen and len(chosen) > 1:
            raise ValidationError(_("You said none of these and marked some. Answer one way."))

    @property
    def answered(self) -> bool:
        """Whether anything was said about this tier."""
        return bool(self.data)

    def ticks(self) -> list[str]:
        """Return the marked items."""
        return [sign for sign in self.data or [] if sign not in (NONE, NOT_SURE)]

    def not_sure(self) -> list[str]:
        """Return the tier, where the person was not sure about it."""
        return [self.tier] if NOT_SURE in (self.data or []) else []


def tier_title(tier: Tier) -> str:
    """Return the question of a tier."""
    return {
        "emergency": _("Do you have any of these now?"),
        "urgent": _("And any of these?"),
        "ask_first": _("Is any of this true for you?"),
    }[tier]


def tier_options(tier: Tier, again: Mapping[str, datetime] | None = None) -> list[Option]:
    """Return the answers of a tier; ``again`` are the signs that were cleared, and when."""
    since = again or {}
    words = content().screen_words
    items = [
        Option(item.id, _again(item.text, since[item.id]) if item.id in since else item.text)
        for item in content().screen.items
        if item.level == tier
    ]
    return [*items, Option(NOT_SURE, words.not_sure_label), Option(NONE, words.none_label)]


def _again(text: str, cleared_at: datetime) -> str:
    """Return a sign that a doctor has cleared: marked again only when it got worse."""
    return _("%(sign)s: worse than on %(day)s", sign=text, day=day(cleared_at.date()))
