"""The pages and the JSON API: one package per part, and what all of them share."""

from datetime import UTC, datetime

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import Settings
from app.content import Content
from app.extensions import babel, csrf
from app.web import (
    assets,
    compression,
    errors,
    filters,
    headers,
    hosts,
    identity,
    look,
    origin,
    pictures,
    sizes,
)
from app.web.current import Clock, Running

KILOBYTE = 1024


def real_clock() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def init_app(app: Flask, settings: Settings, content: Content, clock: Clock) -> None:
    """Bind the pages to the app, with the guards in the order in which they ask."""
    app.extensions["steady"] = Running(settings, content, clock)
    app.config.from_mapping(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=256 * KILOBYTE,
        MAX_FORM_MEMORY_SIZE=256 * KILOBYTE,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_CHECK_DEFAULT=True,
        WTF_CSRF_SSL_STRICT=False,
        SESSION_COOKIE_NAME="__Host-steady-form" if settings.https else "steady-form",
        SESSION_COOKIE_SECURE=settings.https,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    app.session_interface = identity.FormCookie()
    babel.init_app(app, default_translation_directories=str(assets.TRANSLATIONS))
    parts = (hosts, origin, sizes, identity, look, errors, filters, pictures, compression)
    for part in parts:
        part.init_app(app)
    csrf.init_app(app)
    register_parts(app)
    assets.init_app(app, settings)
    headers.init_app(app, settings)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]


def register_parts(app: Flask) -> None:
    """Register every part; imported here, so that each may use what stands above."""
    from app.web import (
        api,
        data,
        diary,
        exercises,
        first_run,
        learn,
        machine,
        progress,
        pwa,
        report,
        session,
        settings,
        stop,
        today,
    )

    pages = (today, first_run, exercises, session, stop, diary, progress, report, learn)
    for part in (*pages, settings, data, pwa, machine, api):
        app.register_blueprint(part.bp)
