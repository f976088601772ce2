"""Time zones: which names a record may have, and which one holds where none was given."""

import os
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

LINK = Path("/etc/localtime")
PART = "zone"
"""The name of this part among a diary's settings."""


@cache
def known() -> frozenset[str]:
    """Return the names of all time zones; a name from outside is looked up only among them.

    Two of the files beside them are no place's zone: the server's own, and the one of nowhere.
    """
    return frozenset(available_timezones() - {"localtime", "Factory"})


@cache
def of_this_server() -> str:
    """Return the zone this server is set to, UTC when it does not say."""
    linked = LINK.resolve().as_posix().partition("zoneinfo/")[2]
    return next((zone for zone in (os.environ.get("TZ", ""), linked) if zone in known()), "UTC")
