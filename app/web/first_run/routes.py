"""Three short screens, one for each tier of warning signs, and one about the doctor."""

from typing import cast
from uuid import uuid4

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.person import latest
from app.domain.records import body_hash, to_dict
from app.domain.screening import Tier
from app.store import statements
from app.web import deciding
from app.web.current import content, now
from app.web.deciding import Known
from app.web.first_run import bp
from app.web.first_run.forms import AboutForm, tier_form
from app.web.identity import current_diary, diary_for_writing
from app.web.signs import NONE, TIERS, tier_options, tier_title

ABOUT = "about"
SCREENS = (*TIERS, ABOUT)


@bp.get("/")
def index() -> str:
    """Show a screen; the first that is still to be answered when none is named."""
    known = deciding.known(current_diary(), now())
    return _page(_screen(known), known)


@bp.post("/")
def create() -> ResponseReturnValue:
    """Keep the answers of one screen and go to the next, or to the stop they lead to."""
    known = deciding.known(current_diary(), now())
    screen = _screen(known)
    return _about(known) if screen == ABOUT else _tier(cast("Tier", screen), known)


def _screen(known: Known) -> str:
    asked = request.args.get("screen")
    if asked is None:
        answered = any(check.full_list for check in known.history.checks)
        return ABOUT if answered else SCREENS[0]
    if asked not in SCREENS:
        abort(404, _("There is no such screen. Start from Today."))
    return asked


def _tier(tier: Tier, known: Known) -> ResponseReturnValue:
    form = tier_form(tier)
    if not form.validate_on_submit():
        return _page(tier, known, form), 422
    clear = form.signs.data == [NONE]
    following = url_for("first_run.index", screen=SCREENS[SCREENS.index(tier) + 1])
    if clear and tier != TIERS[-1]:
        return redirect(following, code=303)
    check_id = uuid4()
    check = deciding.check(
        known,
        {
            "at": now().isoformat(),
            "time_zone": deciding.zone(current_diary()),
            "leg": None,
            "back": None,
            "places": None,
            "quick": "list" if tier == TIERS[-1] else None,
            "ticks": form.signs.ticks(),
            "not_sure": form.signs.not_sure(),
            "put_back": False,
            "offline": False,
        },
    )
    deciding.keep(diary_for_writing(), check_id, check, body_hash(to_dict(check)), now())
    if clear or tier == TIERS[-1]:
        return redirect(following, code=303)
    return redirect(url_for("stop.show", check_id=check_id), code=303)


def _about(known: Known) -> ResponseReturnValue:
    form = AboutForm(known.history.today(known.now))
    if not form.validate_on_submit():
        return _page(ABOUT, known, form), 422
    statements.add(diary_for_writing(), form.statements(known.now), known.now)
    return redirect(url_for("today.index"), code=303)


def _page(screen: str, known: Known, form: object = None) -> str:
    if screen == ABOUT:
        return render_template(
            "first_run/about.html", form=form or _answered(known), number=len(SCREENS)
        )
    tier = cast("Tier", screen)
    return render_template(
        "first_run/tier.html",
        form=form or tier_form(tier),
        title=tier_title(tier),
        options=tier_options(tier),
        number=SCREENS.index(tier) + 1,
        of=len(SCREENS),
        intro=content().screen_words.intro,
    )


def _answered(known: Known) -> AboutForm:
    """Return the last screen with what was answered before, nothing chosen the first time."""
    said = known.said
    onset = known.history.person.onset
    return AboutForm(
        known.history.today(known.now),
        formdata=None,
        data={
            "doctor": known.history.person.doctor,
            "clinician_ok": latest(said, "clinician_ok"),
            "onset": onset.strftime("%Y-%m") if onset else "",
            "disk": latest(said, "disk"),
        },
    )
