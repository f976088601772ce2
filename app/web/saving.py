"""What is said about records that are not saved yet: why, and what happens next."""

from flask_babel import gettext as _


def words() -> dict[str, str]:
    """Return the sentences by what keeps a record from being saved."""
    return {
        "kept": _("It is kept on this device and sent as soon as Steady can be reached."),
        "network": _(
            "Steady cannot be reached now. It is kept on this device and sent as soon as it can be."
        ),
        "portal": _(
            "Something else answered in Steady's place. If this network wants you to sign in, "
            "do that first. It is kept on this device, and we try again."
        ),
        "server": _("Steady cannot save it just now. It is kept on this device, and we try again."),
        "failed": _(
            "Saving it went wrong at Steady's end. It is kept on this device, and we try again."
        ),
        "busy": _("Another tab is sending it now."),
        "access": _(
            "Steady did not let it in. It is kept on this device; open Steady anew to try again."
        ),
        "diary": _(
            "It belongs to another diary. It is sent when that diary is open here again; "
            "until then it is kept on this device."
        ),
        "refused": _(
            "Steady did not take it. It stays on this device until you have copied or "
            "downloaded it. The reason:"
        ),
        "not_lasting": _(
            "This browser keeps nothing, perhaps because the window is private or the device is "
            "full. Leave this page open until it is saved, or download it."
        ),
        "copied": _("Copied."),
        "not_copied": _("This browser does not let us copy. Download it instead."),
        "sessions": _("Session, {when}"),
        "checks": _("Check-in, {when}"),
        "entries": _("Entry, {when}"),
        "clearances": _("Your answer, {when}"),
        "another": _("Something of another diary"),
    }
