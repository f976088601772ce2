"""The forms of the data page: a file to send, what its columns are, and the yes to delete."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from wtforms import BooleanField, HiddenField, SelectField, ValidationError
from wtforms.validators import InputRequired

from app.domain.local_times import DATE_ORDERS
from app.domain.rating_table import DELIMITERS, Columns, Table
from app.web.forms import TypedForm

NONE = ""
ORDERS = {
    "ymd": _("Year, month, day (2026-11-23)"),
    "dmy": _("Day, month, year (23.11.2026)"),
    "mdy": _("Month, day, year (11/23/2026)"),
}
BETWEEN = {
    ",": _("Comma"),
    ";": _("Semicolon"),
    "\t": _("Tab"),
    "|": _("Vertical bar"),
}


class UploadForm(FlaskForm):  # type: ignore[misc]
    """One file."""

    file = FileField(validators=[FileRequired(_("Choose a file first."))])


class ConfirmForm(TypedForm):
    """The yes to a preview; ``digest`` says to which file."""

    digest = HiddenField(validators=[InputRequired()])


class EraseForm(TypedForm):
    """The yes to deleting everything."""

    sure = BooleanField(validators=[InputRequired(_("Mark this to delete your diary."))])


class ColumnsForm(TypedForm):
    """Which column of a table is what; "" is none. ``parted``: the table has columns at all."""

    parted = True

    delimiter = SelectField(choices=list(DELIMITERS))
    order = SelectField(choices=list(DATE_ORDERS))
    date = SelectField()
    time = SelectField()
    leg = SelectField()
    back = SelectField()
    note = SelectField()
    digest = HiddenField()

    def offer(self, names: Sequence[str]) -> None:
        """Offer the columns of a table, by the place of each."""
        places = [str(index) for index in range(len(names))]
        self.date.choices = places
        for field in (self.time, self.leg, self.back, self.note):
            field.choices = [NONE, *places]

    def fill(self, table: Table, columns: Columns) -> None:
        """Choose what a table's columns probably are."""
        self.delimiter.data = table.delimiter
        self.order.data = columns.order
        for name in ("date", "time", "leg", "back", "note"):
            index = getattr(columns, name)
            self[name].data = NONE if index is None else str(index)

    def columns(self) -> Columns:
        """Return what was chosen."""
        return Columns(
            date=int(self.date.data),
            time=_index(self.time.data),
            leg=_index(self.leg.data),
            back=_index(self.back.data),
            note=_index(self.note.data),
            order=self.order.data,
        )

    def validate_delimiter(self, _field: SelectField) -> None:
        """Refuse what does not part the table into columns."""
        if not self.parted:
            raise ValidationError(_("With this the table has no columns. Choose another."))

    def validate_leg(self, field: SelectField) -> None:
        """Refuse a table in which nothing is rated."""
        if not field.data and not self.back.data:
            raise ValidationError(_("Choose the column of leg or of back pain."))


def labels(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the columns of a table as pairs of value and label."""
    return [(str(index), name or f"{index + 1}") for index, name in enumerate(names)]


def _index(text: str) -> int | None:
    return int(text) if text else None
