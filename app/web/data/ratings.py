"""Ratings out of another app's table: sent once, its columns named, previewed, then added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext

from app.domain.archive import Archived
from app.domain.rating_lines import RefusedLine, entries
from app.domain.rating_table import DELIMITERS, Table, likely_columns, read_table, text_of
from app.domain.records.fields import Refused
from app.store import imports
from app.store.imports import Standing
from app.web import deciding
from app.web.current import now
from app.web.data import bp, uploads
from app.web.data.diary_file import told
from app.web.data.forms import BETWEEN, ORDERS, ColumnsForm, UploadForm, labels
from app.web.data.routes import MEGABYTE, RATINGS_MEGABYTES, page
from app.web.data.uploads import Upload
from app.web.identity import current_diary, diary_for_writing
from app.web.sizes import takes

KIND: uploads.Kind = "ratings"
SAMPLE = 5
SHOWN = 50
"""How many reasons a preview names."""
RUNS = 12
"""How many stretches of lines stand with one reason."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a table would add: entries, how each stands, and the refused lines by reason."""

    entries: list[Archived]
    standings: list[Standing]
    refused: list[int]
    reasons: list[tuple[str, str]]

    @property
    def new(self) -> int:
        """Return how many entries are not in the diary."""
        return self.standings.count("new")

    @property
    def deleted(self) -> int:
        """Return how many entries were in the diary and were deleted there."""
        return self.standings.count("deleted")

    @property
    def there(self) -> int:
        """Return how many entries are in the diary already, edited since or not."""
        return len(self.entries) - self.new - self.deleted

    @property
    def days(self) -> list[date]:
        """Return on which days the entries are, earliest first: by them a wrong order shows."""
        return sorted(one.day for one in self.entries if one.day)


@bp.post("/ratings/upload/")
@takes(
    RATINGS_MEGABYTES * MEGABYTE,
    lazy_gettext("This table is larger than 5 MB. Split it up and import one part after another."),
)
def upload_ratings() -> ResponseReturnValue:
    """Keep a table until its columns are named, or say why it is none."""
    form = UploadForm(prefix="ratings")
    if not form.validate_on_submit():
        return page(ratings_form=form), 422
    body = form.file.data.read()
    try:
        read_table(text_of(body))
    except Refused as refused:
        form.file.errors = [told(refused.problem)]
        return page(ratings_form=form), 422
    uploads.keep(KIND, body)
    return redirect(url_for("data.columns"), code=303)


@bp.get("/ratings/")
def columns() -> ResponseReturnValue:
    """Show the table, and what each column probably is."""
    kept = uploads.kept(KIND)
    if kept is None:
        return redirect(url_for("data.index"), code=303)
    table = read_table(text_of(kept.body))
    form = ColumnsForm(formdata=None)
    form.offer(table.names)
    form.fill(table, likely_columns(table))
    return _page(form, table, kept)


@bp.post("/ratings/")
def preview_ratings() -> ResponseReturnValue:
    """Show what the table would add with these columns."""
    found = _sent()
    if found is None:
        return redirect(url_for("data.columns"), code=303)
    form, table, kept = found
    if not form.validate():
        return _page(form, table, kept), 422
    return _page(form, table, kept, _preview(form, table))


@bp.post("/ratings/confirm/")
def confirm_ratings() -> ResponseReturnValue:
    """Add the entries of the preview that are new: all of them or nothing."""
    found = _sent()
    if found is None or not found[0].validate():
        return redirect(url_for("data.columns"), code=303)
    form, table, kept = found
    if form.digest.data != kept.digest:
        return redirect(url_for("data.columns"), code=303)
    added = imports.add(diary_for_writing(), _preview(form, table).entries, now())
    uploads.drop(KIND)
    return redirect(url_for("data.index", added=added), code=303)


def _sent() -> tuple[ColumnsForm, Table, Upload] | None:
    """Return what was sent about the table that is kept; None when none is."""
    kept = uploads.kept(KIND)
    if kept is None:
        return None
    form, text = ColumnsForm(), text_of(kept.body)
    chosen = form.delimiter.data
    try:
        table = read_table(text, chosen if chosen in DELIMITERS else None)
    except Refused:
        table = read_table(text)
        form.parted = False
    form.offer(table.names)
    return form, table, kept


def _preview(form: ColumnsForm, table: Table) -> Preview:
    diary = current_diary()
    made = list(entries(table, form.columns(), deciding.zone(diary), now()))
    sound = [one for one in made if isinstance(one, Archived)]
    refused: dict[str, list[int]] = {}
    for one in made:
        if isinstance(one, RefusedLine):
            refused.setdefault(told(one.problem), []).append(one.number)
    standings = imports.standings(diary, sound)
    lines = [number for numbers in refused.values() for number in numbers]
    reasons = [(in_runs(numbers), said) for said, numbers in refused.items()]
    return Preview(sound, standings, lines, reasons[:SHOWN])


def in_runs(numbers: Sequence[int]) -> str:
    """Return rising numbers as in "2–5, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    shown = ["–".join(map(str, run)) for run in runs[:RUNS]]
    return ", ".join(shown + ["…"] * (len(runs) > RUNS))


def _page(form: ColumnsForm, table: Table, kept: Upload, made: Preview | None = None) -> str:
    return render_template(
        "data/ratings.html",
        form=form,
        digest=kept.digest,
        names=table.names,
        options=labels(table.names),
        orders=ORDERS,
        between=BETWEEN,
        sample=[line.cells for line in table.lines[:SAMPLE]],
        lines=len(table.lines),
        zone=deciding.zone(current_diary()),
        preview=made,
    )
