"""A diary file brought back: sent once, previewed, then added or not."""

from collections import Counter
from dataclasses import dataclass

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext

from app.domain.archive import KINDS, ArchiveKind
from app.store import imports
from app.store.imports import Standing
from app.web.current import now
from app.web.data import bp, diary_file, uploads
from app.web.data.diary_file import DiaryFile, FileRefused, RefusedRecord, told
from app.web.data.forms import ConfirmForm, UploadForm
from app.web.data.routes import DIARY_MEGABYTES, MEGABYTE, page
from app.web.identity import current_diary, diary_for_writing
from app.web.sizes import takes

KIND: uploads.Kind = "diary"
SHOWN = 50
"""How many refused records a preview names; it says how many more there are."""
LABELS: dict[ArchiveKind, object] = {
    "checks": lazy_gettext("Check-ins"),
    "sessions": lazy_gettext("Sessions"),
    "entries": lazy_gettext("Ratings, walks and notes"),
    "clearances": lazy_gettext("Answers about a stop"),
    "statements": lazy_gettext("Answers about you"),
    "exercise_decisions": lazy_gettext("Decisions about exercises"),
}


@dataclass(frozen=True, slots=True)
class Counted:
    """How many records of one kind are new, there already, and so on."""

    label: object
    by_standing: Counter[str]

    def of(self, standing: Standing) -> int:
        """Return how many records stand like this."""
        return self.by_standing[standing]

    @property
    def refused(self) -> int:
        """Return how many records are not taken."""
        return self.by_standing["refused"]


@bp.post("/import/")
@takes(
    DIARY_MEGABYTES * MEGABYTE,
    lazy_gettext(
        "This file is larger than 32 MB, more than ten years of daily sessions take. "
        "Check that it is the diary file of Steady."
    ),
)
def upload() -> ResponseReturnValue:
    """Keep a file for its preview, or say why nothing of it can be taken."""
    form = UploadForm(prefix="diary")
    if not form.validate_on_submit():
        return page(diary_form=form), 422
    body = form.file.data.read()
    try:
        diary_file.refuse(body, now())
    except FileRefused as refused:
        form.file.errors = [str(refused)]
        return page(diary_form=form), 422
    uploads.keep(KIND, body)
    return redirect(url_for("data.preview"), code=303)


@bp.get("/import/")
def preview() -> ResponseReturnValue:
    """Show what a file would add, what is there already, and what is refused and why."""
    kept = uploads.kept(KIND)
    if kept is None:
        return redirect(url_for("data.index"), code=303)
    found = diary_file.read(kept.body, now())
    diary = current_diary()
    standings = imports.standings(diary, found.records)
    return render_template(
        "data/preview.html",
        rows=_counted(found, standings),
        new=standings.count("new"),
        refused=[(LABELS[one.kind], one.number, _fields(one)) for one in found.refused[:SHOWN]],
        more=max(0, len(found.refused) - SHOWN),
        refused_settings=found.refused_settings,
        new_settings=len(found.settings.keys() - (diary.settings.keys() if diary else set())),
        digest=kept.digest,
    )


@bp.post("/import/confirm/")
def confirm() -> ResponseReturnValue:
    """Add what is new in the file of the preview: all of it or nothing."""
    kept = uploads.kept(KIND)
    form = ConfirmForm()
    if kept is None or not form.validate() or form.digest.data != kept.digest:
        return redirect(url_for("data.preview"), code=303)
    found = diary_file.read(kept.body, now())
    about = (found.created_at, found.time_zone, found.settings)
    added = imports.add(diary_for_writing(), found.records, now(), about)
    uploads.drop(KIND)
    return redirect(url_for("data.index", added=added), code=303)


@bp.post("/import/cancel/")
def cancel() -> ResponseReturnValue:
    """Delete the file and add nothing of it."""
    uploads.drop(KIND)
    uploads.drop("ratings")
    return redirect(url_for("data.index"), code=303)


def _counted(found: DiaryFile, standings: list[Standing]) -> list[Counted]:
    counts: dict[ArchiveKind, Counter[str]] = {kind: Counter() for kind in KINDS}
    for kept, standing in zip(found.records, standings, strict=True):
        counts[kept.kind][standing] += 1
    for refused in found.refused:
        counts[refused.kind]["refused"] += 1
    return [Counted(LABELS[kind], counts[kind]) for kind in KINDS if counts[kind].total()]


def _fields(refused: RefusedRecord) -> list[tuple[str, str]]:
    return [(name, told(problem)) for name, all_ in refused.fields.items() for problem in all_]
