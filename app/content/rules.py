"""The thresholds of the rules and of the offers, and what each of them rests on."""

from dataclasses import dataclass, fields
from typing import Any

from app.content.folder import Source
from app.content.lines import refuse_no_source, same_keys
from app.content.refusal import Where
from app.domain.rules import Offers, Origin, Rules

RuleSources = dict[str, tuple[Origin, ...]]
"""By the name of a threshold: what it rests on, the weightiest first."""

STEPPED = ("reps", "hold_s", "sets")
"""The numbers of a dose that a harder offer may raise."""


@dataclass(frozen=True, slots=True)
class _Amounts:
    rules: Rules
    rule_sources: RuleSources
    offers: Offers
    offer_sources: RuleSources


def load_rules(source: Source) -> tuple[Rules, Offers, RuleSources]:
    """Return the thresholds of rules and offers, and the sources of all of them."""
    amounts, at = source.amounts(_Amounts, "rules")
    check_sources(amounts.rules, amounts.rule_sources, at.key("rule_sources"))
    check_sources(amounts.offers, amounts.offer_sources, at.key("offer_sources"))
    same_keys(amounts.offers.harder_step, STEPPED, at.key("offers").key("harder_step"))
    return amounts.rules, amounts.offers, amounts.rule_sources | amounts.offer_sources


def check_sources(record: Any, sources: RuleSources, where: Where) -> None:
    """Refuse a threshold without a source, and a source without its threshold."""
    same_keys(sources, [field.name for field in fields(record)], where)
    for name, letters in sources.items():
        refuse_no_source(letters, where.key(name))
