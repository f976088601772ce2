"""The form of a session that was done without Steady: the log of one, with when it was."""

from datetime import datetime

from app.domain.records import Invalid, Session, read_session
from app.domain.records.fields import Refused
from app.domain.script import Block
from app.domain.timeline import Session as Guided
from app.web import zones
from app.web.current import content
from app.web.diary.moments import say, typed
from app.web.diary.session_form import NAMES, TimedForm
from app.web.forms import pain
from app.web.log import NOT_DONE, LogForm, log_form

CUSTOM = "custom"


class AddedForm(LogForm, TimedForm):
    """How it was before and after, what was done, and when."""

    leg_after = pain(unrated=True)
    back_after = pain(unrated=True)

    def record(self, blocks: tuple[Block, ...], zone: str, now: datetime) -> Session | None:
        """Return the session; None: something is wrong, and is said beside it."""
        said = self.said(blocks)
        done = said["exercises"]
        if all(row["outcome"] == NOT_DONE for row in done):
            say(self[f"outcome-{blocks[0].slug}"], Refused("Choose at least one exercise you did."))
        given = self.before(zone, None, now) | said
        given |= {
            "plan": "full" if len(done) == len(blocks) else CUSTOM,
            "content_version": content().meta.content_version,
            "completed": bool(done) and all(row["outcome"] != NOT_DONE for row in done),
        }
        try:
            record = read_session(given, now, zones.known())
        except Invalid as invalid:
            self.show(invalid, **NAMES)
            return None
        return record if self.sound() else None


def added_form(guided: Guided, zone: str, now: datetime) -> AddedForm:
    """Return the form that asks about the exercises of a session, none of them answered."""
    form = log_form(AddedForm, guided.blocks, every=False)
    if not form.is_submitted():
        form.day.data, form.clock.data = typed(now, zone)
        form.time_zone.data, form.minutes.data = zone, str(guided.minutes)
    return form
