"""How an exercise felt: the answers, and the messages and words that follow from them."""

from dataclasses import dataclass
from typing import Literal

from app.content.folder import Source
from app.content.lines import Option, options, same_keys
from app.content.rules import STEPPED


@dataclass(frozen=True, slots=True)
class Feedback:
    """Answers to "How was that one?"; ``hurt_first`` and ``hurt_again`` are ids of messages.

    ``harder_words`` says one step in words, by the number of the dose that it raises.
    """

    options: tuple[Option, ...]
    aside_label: str
    hurt_first: str
    hurt_again: str
    retry_variant: str
    harder_words: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Amounts:
    options: tuple[Literal["fine", "strong", "hurt"], ...]
    hurt_first: Literal["offer_easier"]
    hurt_again: Literal["set_aside"]
    retry_variant: Literal["easiest"]


@dataclass(frozen=True, slots=True)
class _Words:
    aside_label: str
    options: dict[str, str]
    harder_words: dict[str, str]


def load_feedback(source: Source) -> Feedback:
    """Return the answers after an exercise and what follows from them."""
    amounts, at = source.amounts(_Amounts, "feedback")
    words, words_at = source.words(_Words, "feedback")
    same_keys(words.harder_words, STEPPED, words_at.key("harder_words"))
    return Feedback(
        options=options(amounts.options, at.key("options"), words.options, words_at.key("options")),
        aside_label=words.aside_label,
        hurt_first=amounts.hurt_first,
        hurt_again=amounts.hurt_again,
        retry_variant=amounts.retry_variant,
        harder_words=words.harder_words,
    )
