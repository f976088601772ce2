"""The warning-sign list with its words, and what is asked about the doctor."""

from dataclasses import dataclass
from typing import Literal

from app.content.folder import Source
from app.content.lines import Option, options, refuse_no_source, refuse_twice, same_keys
from app.content.refusal import Where
from app.content.rules import RuleSources, check_sources
from app.domain.ranges import refuse_out_of_range
from app.domain.rules import Days, Origin, Points
from app.domain.screening import Screen, ScreenItem, Tier


@dataclass(frozen=True, slots=True)
class DoctorQuestions:
    """What is asked once, at the first run, about the doctor and the disk."""

    ask: str
    options: tuple[Option, ...]
    clinician_ok_ask: str
    onset_ask: str
    disk_ask: str
    disk_options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ScreenWords:
    """The words around the list: the whole of it, and the one quick question."""

    intro: str
    none_label: str
    not_sure_label: str
    quick_ask: str
    quick_none: str
    quick_show: str


@dataclass(frozen=True, slots=True)
class Screening:
    """The list, the words around it, the doctor's questions, and why it is asked again."""

    screen: Screen
    words: ScreenWords
    doctor: DoctorQuestions
    sources: RuleSources


@dataclass(frozen=True, slots=True)
class _Item:
    id: str
    level: Tier
    source: tuple[Origin, ...]


@dataclass(frozen=True)
class _Repeat:
    full_repeat_days: Days
    full_repeat_after_rise: bool
    full_repeat_at_pain: Points
    full_repeat_new_place: bool

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@dataclass(frozen=True, slots=True)
class _Amounts:
    items: tuple[_Item, ...]
    doctor_answers: tuple[Literal["yes", "not_yet"], ...]
    disk_answers: tuple[Literal["yes", "no", "not_sure"], ...]
    repeat: _Repeat
    repeat_sources: RuleSources


@dataclass(frozen=True, slots=True)
class _DoctorWords:
    ask: str
    options: dict[str, str]
    clinician_ok_ask: str
    onset_ask: str
    disk_ask: str
    disk_options: dict[str, str]


@dataclass(frozen=True)
class _Words(ScreenWords):
    items: dict[str, str]
    doctor: _DoctorWords


def load_screening(source: Source) -> Screening:
    """Return the warning-sign list and the questions of the first run."""
    amounts, at = source.amounts(_Amounts, "screening")
    words, words_at = source.words(_Words, "screening")
    check_sources(amounts.repeat, amounts.repeat_sources, at.key("repeat_sources"))
    return Screening(
        screen=Screen(
            items=_items(amounts.items, at.key("items"), words.items, words_at.key("items")),
            **vars(amounts.repeat),
        ),
        words=words,
        doctor=_doctor(amounts, at, words.doctor, words_at.key("doctor")),
        sources=amounts.repeat_sources,
    )


def _items(
    items: tuple[_Item, ...], at: Where, texts: dict[str, str], texts_at: Where
) -> tuple[ScreenItem, ...]:
    refuse_twice([item.id for item in items], at)
    same_keys(texts, [item.id for item in items], texts_at)
    for index, item in enumerate(items):
        refuse_no_source(item.source, at.item(index).key("source"))
    return tuple(ScreenItem(item.id, item.level, texts[item.id], item.source) for item in items)


def _doctor(amounts: _Amounts, at: Where, words: _DoctorWords, words_at: Where) -> DoctorQuestions:
    return DoctorQuestions(
        ask=words.ask,
        options=options(
            amounts.doctor_answers,
            at.key("doctor_answers"),
            words.options,
            words_at.key("options"),
        ),
        clinician_ok_ask=words.clinician_ok_ask,
        onset_ask=words.onset_ask,
        disk_ask=words.disk_ask,
        disk_options=options(
            amounts.disk_answers,
            at.key("disk_answers"),
            words.disk_options,
            words_at.key("disk_options"),
        ),
    )
