"""Which host names this server answers to: a foreign name may be a rebound one."""

from ipaddress import ip_address
from socket import gethostname
from urllib.parse import urlsplit

from flask import Flask, abort, request
from flask_babel import gettext as _

from app.web.current import running

LOCAL_SUFFIXES = (".local", ".lan", ".home", ".home.arpa", ".internal")


def init_app(app: Flask) -> None:
    """Refuse requests for a host that is not ours."""
    app.before_request(_refuse_foreign_host)


def is_ours(host: str, trusted: tuple[str, ...], public_url: str | None) -> bool:
    """Return whether a Host header names this server.

    With STEADY_TRUSTED_HOSTS only those names; otherwise the public address, this
    machine's own name, names of a home network, and bare IP addresses (a page that
    rebinds its name to this address still sends its own name).
    """
    name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    if public_url and name == urlsplit(public_url).hostname:
        return True
    if trusted:
        return any(name == t or (t.startswith(".") and name.endswith(t)) for t in trusted)
    own = {"localhost", gethostname().lower()}
    return name in own or name.endswith(LOCAL_SUFFIXES) or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _refuse_foreign_host() -> None:
    settings = running().settings
    try:
        ours = is_ours(request.headers.get("Host", ""), settings.trusted_hosts, settings.public_url)
    except ValueError:
        ours = False
    if not ours:
        abort(
            400,
            _(
                "This server does not answer to that name. Use its own address, "
                "or add the name to STEADY_TRUSTED_HOSTS."
            ),
        )
