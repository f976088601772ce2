"""Whose diary: a random token in a signed cookie; the first write makes the diary."""

import hashlib
import secrets

from flask import Flask, Response, g, request
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import BadSignature, Signer

from app.store import diaries
from app.store.diaries import DiaryRef
from app.web.current import now, running

COOKIE_DAYS = 400


class FormCookie(SecureCookieSessionInterface):
    """Flask's signed cookie, here only for form tokens, with SHA-256."""

    digest_method = staticmethod(hashlib.sha256)


def init_app(app: Flask) -> None:
    """Hand out or renew the cookie after each personal answer."""
    app.after_request(_finish_personal)


def current_diary() -> DiaryRef | None:
    """Return the diary of the cookie; None before its first write."""
    _mark_personal()
    if "diary" not in g:
        token = _token_of_cookie()
        g.diary = diaries.find(_hash(token)) if token else None
    diary: DiaryRef | None = g.diary
    return diary


def diary_for_writing() -> DiaryRef:
    """Return the diary of the cookie, made now when this is its first write."""
    diary = current_diary()
    if diary is None:
        diary = g.diary = diaries.open(_hash(_token()), now())
    return diary


def own_name(purpose: str) -> str:
    """Return a name for what is kept for this browser alone; it says nothing about the token."""
    _mark_personal()
    return hashlib.sha256(f"{purpose}:{_token()}".encode()).hexdigest()


def begin_anew() -> None:
    """Hand out a new token, so that the old one leads nowhere any more."""
    _mark_personal()
    g.diary, g.token = None, secrets.token_urlsafe(32)


def _mark_personal() -> None:
    g.personal = True


def _token() -> str:
    """Return the token of the cookie, or the new one that this answer hands out."""
    if "token" not in g:
        g.token = _token_of_cookie() or secrets.token_urlsafe(32)
    token: str = g.token
    return token


def _token_of_cookie() -> str | None:
    """Return the token, None without a cookie or with one that we did not sign."""
    signed = request.cookies.get(_cookie_name())
    if signed is None:
        return None
    try:
        return _signer().unsign(signed).decode()
    except BadSignature:
        return None


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _signer() -> Signer:
    return Signer(
        running().settings.secret_key,
        salt="steady-diary",
        digest_method=hashlib.sha256,
        key_derivation="hmac",
    )


def _cookie_name() -> str:
    return "__Host-steady" if is_secure() else "steady"


def is_secure() -> bool:
    """Return whether cookies travel only over https."""
    return running().settings.https or request.is_secure


def _finish_personal(response: Response) -> Response:
    if "personal" not in g:
        return response
    response.headers["Cache-Control"] = "no-store"
    response.vary.add("Cookie")
    response.set_cookie(
        _cookie_name(),
        _signer().sign(_token()).decode(),
        max_age=COOKIE_DAYS * 24 * 3600,
        secure=is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return response
