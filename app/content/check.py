"""Everything that is wrong with the content files, for whoever edits or translates them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from app.content import load
from app.content.decisions import load_decisions
from app.content.exercises import load_exercise
from app.content.feedback import load_feedback
from app.content.figures import load_figures
from app.content.folder import FOLDER, Source, languages
from app.content.measures import load_measures
from app.content.messages import load_messages
from app.content.meta import load_meta
from app.content.pages import PAGES, load_page, load_warning
from app.content.refusal import ContentError
from app.content.rules import load_rules
from app.content.screening import load_screening
from app.content.session import load_session
from app.content.sources import load_sources

PARTS: tuple[Callable[[Source], object], ...] = (
    load_meta,
    load_screening,
    load_rules,
    load_measures,
    load_feedback,
    *(partial(load_page, name=name) for name in PAGES),
    load_warning,
    load_messages,
    load_decisions,
    load_sources,
    load_figures,
    load_session,
)


def problems(folder: Path = FOLDER) -> list[str]:
    """Return one line for each part of the content that cannot be used; none when all is well.

    A part shows its first problem only: the next comes up once that is put right.
    """
    found: dict[str, None] = {}
    for language in languages(folder) or ("en",):
        whole = partial(load, language, folder)
        refused = list(_refusals(_parts(folder, language))) or list(_refusals([whole]))
        found |= dict.fromkeys(refused)
    return list(found)


def _parts(folder: Path, language: str) -> Iterator[Callable[[], object]]:
    if language in languages(folder):
        source = Source(folder, language)
        yield from (partial(part, source) for part in PARTS)
        yield from (partial(load_exercise, source, slug) for slug in source.slugs())


def _refusals(parts: Iterable[Callable[[], object]]) -> Iterator[str]:
    for part in parts:
        try:
            part()
        except ContentError as error:
            yield str(error)
