"""Words and amounts of the product, read once at start; a bad file stops the start."""

from dataclasses import dataclass
from pathlib import Path

from app.content.decisions import Decisions, load_decisions
from app.content.feedback import Feedback, load_feedback
from app.content.figures import Figures, load_figures
from app.content.folder import FOLDER, Source, languages
from app.content.lines import Option
from app.content.measures import Measures, load_measures
from app.content.messages import Message, load_messages
from app.content.meta import Emergency, Meta, load_meta
from app.content.pages import PAGES, Page, WarningPage, load_page, load_warning
from app.content.refusal import ContentError
from app.content.routine import RoutineContent, load_routine
from app.content.rules import RuleSources, load_rules
from app.content.screening import DoctorQuestions, ScreenWords, load_screening
from app.content.session import Common, load_session
from app.content.sources import SourceNotes, load_sources
from app.domain.catalogue import Catalogue
from app.domain.rules import Offers, Rules
from app.domain.screening import Screen

__all__ = ["FOLDER", "Content", "ContentError", "Message", "Option", "Page", "languages", "load"]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the product says and counts by, in one language."""

    meta: Meta
    emergency: Emergency
    measures: Measures
    screen: Screen
    screen_words: ScreenWords
    doctor: DoctorQuestions
    rules: Rules
    offers: Offers
    rule_sources: RuleSources
    feedback: Feedback
    catalogue: Catalogue
    routine: RoutineContent
    common: Common
    pages: dict[str, Page]
    warning: WarningPage
    messages: dict[str, Message]
    decisions: Decisions
    sources: SourceNotes
    figures: Figures


def load(language: str = "en", folder: Path = FOLDER) -> Content:
    """Return the content in a language; ContentError is one line about the first bad file."""
    source = Source(folder, language)
    meta, emergency = load_meta(source)
    screening = load_screening(source)
    rules, offers, rule_sources = load_rules(source)
    catalogue, common = load_session(source)
    content = Content(
        meta=meta,
        emergency=emergency,
        measures=load_measures(source),
        screen=screening.screen,
        screen_words=screening.words,
        doctor=screening.doctor,
        rules=rules,
        offers=offers,
        rule_sources=rule_sources | screening.sources,
        feedback=load_feedback(source),
        catalogue=catalogue,
        routine=load_routine(source),
        common=common,
        pages={name: load_page(source, name) for name in PAGES},
        warning=load_warning(source),
        messages=load_messages(source),
        decisions=load_decisions(source),
        sources=load_sources(source),
        figures=load_figures(source),
    )
    source.refuse_unread()
    return content
