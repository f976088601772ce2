"""The page of a person's data."""

from flask import render_template, request

from app.store import erasure
from app.web.data import bp
from app.web.data.forms import UploadForm
from app.web.identity import current_diary

MEGABYTE = 1024 * 1024
DIARY_MEGABYTES = 32
"""Ten years of daily sessions, with check-in and next-day rating, were measured at 13.5 MB;
twice that is room for long notes."""
RATINGS_MEGABYTES = 5
"""Ten years of three ratings a day with short notes are about 1 MB."""


@bp.get("/")
def index() -> str:
    """Show what can be done with one's data."""
    return page()


def page(diary_form: UploadForm | None = None, ratings_form: UploadForm | None = None) -> str:
    """Return the page, with what is wrong with a file that was sent."""
    diary = current_diary()
    return render_template(
        "data/index.html",
        extent=erasure.extent(diary) if diary else None,
        diary_form=diary_form or UploadForm(formdata=None, prefix="diary"),
        ratings_form=ratings_form or UploadForm(formdata=None, prefix="ratings"),
        diary_megabytes=DIARY_MEGABYTES,
        ratings_megabytes=RATINGS_MEGABYTES,
        added=_added(request.args.get("added")),
    )


def _added(text: str | None) -> int | None:
    """Return how many records an import added; None where none was made just now."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else None
