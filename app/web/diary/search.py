"""Looking for words in notes. They are health data, so they are sent and never in an address."""

import unicodedata
from collections.abc import Callable

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import HiddenField, StringField, ValidationError

from app.domain.records import local_date
from app.store import listing
from app.web import deciding
from app.web.current import now
from app.web.diary import bp
from app.web.diary.places import place_after, read_place
from app.web.diary.view import by_week
from app.web.forms import TypedForm
from app.web.identity import current_diary

PAGE = 20
WORDS_CHARACTERS = 100


class SearchForm(TypedForm):
    """The words, and where the page of what was found begins."""

    words = StringField()
    before = HiddenField()

    def validate_words(self, field: StringField) -> None:
        """Refuse nothing at all, and more than anybody looks for."""
        if not folded(field.data or "").split():
            raise ValidationError(_("Write a word of the note you are looking for."))
        if len(field.data) > WORDS_CHARACTERS:
            raise ValidationError(_("Look for at most %(most)s characters.", most=WORDS_CHARACTERS))


@bp.get("/search/")
def search() -> str:
    """Ask what to look for."""
    return _page(SearchForm(formdata=None))


@bp.post("/search/")
def find() -> ResponseReturnValue:
    """Show the notes in which every word stands, newest first."""
    form, diary = SearchForm(), current_diary()
    if not form.validate():
        return _page(form), 422
    before = read_place(form.before.data)
    if form.before.data and before is None:
        abort(404, _("There is no such part of the diary. Start from its first page."))
    found = listing.found(diary, matcher(form.words.data), PAGE + 1, before) if diary else ()
    return _page(form, found)


def matcher(words: str) -> Callable[[str], bool]:
    """Return what says whether a note has all of these words, whatever their case."""
    wanted = folded(words).split()

    def matches(note: str) -> bool:
        text = folded(note)
        return all(word in text for word in wanted)

    return matches


def folded(text: str) -> str:
    """Return a text as it is compared: without upper case, in composed form."""
    return unicodedata.normalize("NFC", text.casefold())


def _page(form: SearchForm, found: tuple[listing.Line, ...] | None = None) -> str:
    shown = (found or ())[:PAGE]
    today = local_date(now(), deciding.zone(current_diary()))
    return render_template(
        "diary/search.html",
        form=form,
        limit=WORDS_CHARACTERS,
        asked=found is not None,
        on=bool(request.form.get("before")),
        weeks=by_week(shown, today),
        earlier=place_after(shown[-1]) if found and len(found) > PAGE else None,
    )
