"""All tables; importing this package makes the metadata complete."""

from app.store.models.check import CheckRow
from app.store.models.clearance import ClearanceRow
from app.store.models.diary import DiaryRow
from app.store.models.entry import EntryRow
from app.store.models.feed import FeedRow
from app.store.models.receipt import ReceiptRow
from app.store.models.session import ExerciseRow, SessionRow
from app.store.models.share_link import ShareLinkRow
from app.store.models.statement import ExerciseDecisionRow, StatementRow

__all__ = [
    "CheckRow",
    "ClearanceRow",
    "DiaryRow",
    "EntryRow",
    "ExerciseDecisionRow",
    "ExerciseRow",
    "FeedRow",
    "ReceiptRow",
    "SessionRow",
    "ShareLinkRow",
    "StatementRow",
]
