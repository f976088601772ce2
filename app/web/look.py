"""How pages look for one person: theme, size of the text, contrast, colours of the drawings.

Public pages are drawn once for everybody, so the look cannot stand in them. It is kept with
the diary, and said again in a cookie that a small script reads before the first paint. The
cookie holds four words and nothing about health. Without a script, a style sheet of the same
words is asked for instead. Personal pages have the look in their markup.
"""

from collections.abc import Mapping
from functools import cache
from typing import cast

from flask import Flask, Response, g, request

from app.store import settings
from app.store.owner import DiaryRef
from app.web.assets import STATIC
from app.web.identity import COOKIE_DAYS, is_secure

PART = "look"
COOKIE = "steady_look"
CHOICES = {
    "theme": ("system", "light", "dark"),
    "size": ("normal", "large", "larger", "largest"),
    "contrast": ("normal", "more"),
    "palette": ("warm", "fair", "brown", "deep"),
}
"""What there is to choose, in the order of the cookie; the first of each is the standard."""
SHEETS = ("shared/tokens.css", "shared/look.css", "figures/figures.css")
"""Where the rules stand that depend on the look."""

Look = Mapping[str, str]


def init_app(app: Flask) -> None:
    """Give the templates ``look()``, and let the cookie follow the diary."""
    app.jinja_env.globals["look"] = _of_this_page
    app.after_request(_tell_again)


def of(diary: DiaryRef | None) -> Look:
    """Return the look of a diary, the standard for what was not chosen."""
    kept = settings.part(diary, PART)
    return {
        name: cast("str", kept.get(name)) if kept.get(name) in words else words[0]
        for name, words in CHOICES.items()
    }


def keep(diary: DiaryRef, chosen: Look) -> None:
    """Keep what was chosen; the rest of the look stays as it is."""
    g.look = {**of(diary), **chosen}
    settings.save(diary, PART, g.look)


def sheet() -> str:
    """Return the rules of the look that the cookie names, as if everything had it."""
    words = (request.cookies.get(COOKIE) or "").split(".")
    if len(words) != len(CHOICES):
        return ""
    rules = _rules()
    for (name, known), word in zip(CHOICES.items(), words, strict=True):
        if word in known:
            rules = rules.replace(f'[data-{name}="{word}"]', ":root")
    return rules


@cache
def _rules() -> str:
    return "".join((STATIC / name).read_text() for name in SHEETS)


def _of_this_page() -> Look:
    """Return the look of a personal page, nothing on a page that is the same for everybody."""
    return _chosen() if "diary" in g else {}


def _chosen() -> Look:
    look: Look = g.look if "look" in g else of(g.diary)
    return look


def _tell_again(response: Response) -> Response:
    if "diary" not in g:
        return response
    chosen = list(_chosen().values())
    wanted = None if chosen == [words[0] for words in CHOICES.values()] else ".".join(chosen)
    if wanted == request.cookies.get(COOKIE):
        return response
    if wanted is None:
        response.delete_cookie(COOKIE, secure=is_secure(), samesite="Lax")
    else:
        age = COOKIE_DAYS * 24 * 3600
        response.set_cookie(COOKIE, wanted, age, secure=is_secure(), samesite="Lax")
    return response
