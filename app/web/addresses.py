"""Private addresses: a random token that is kept as its hash alone, and where it opens."""

import hashlib
import secrets
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import request, url_for
from flask_babel import gettext as _

from app.web.current import running
from app.web.hosts import LOCAL_SUFFIXES

TOKEN_BYTES = 32


def new_token() -> str:
    """Return a random token for an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def kept(token: str) -> bytes:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).digest()


def full(endpoint: str, token: str) -> str:
    """Return the whole address, as it is typed or given to a calendar."""
    root = running().settings.public_url or request.url_root
    return root.rstrip("/") + url_for(endpoint, token=token)


def reach(address: str) -> str | None:
    """Return where alone an address opens, as a sentence; None: wherever there is a network."""
    name = urlsplit(address).hostname or ""
    try:
        number = ip_address(name)
    except ValueError:
        here, home = name == "localhost", "." not in name or name.endswith(LOCAL_SUFFIXES)
    else:
        here, home = number.is_loopback, number.is_private
    if here:
        return _("This address opens on this computer alone.")
    return _("This address opens in your home network alone.") if home else None
