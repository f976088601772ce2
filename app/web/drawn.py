"""What personal pages show until the diary changes, kept in this process."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from flask import current_app
from flask_babel import get_locale

from app.last_used import LastUsed
from app.store.owner import DiaryRef
from app.web.current import now

Part = TypeVar("Part")

MOST = 64
"""How many parts are kept, the least used goes first; some 60 KB each."""


def until_changed(diary: DiaryRef | None, key: Hashable, draw: Callable[[], Part]) -> Part:
    """Return what ``draw`` draws, again only after a change of the diary or of the key.

    Every write counts up the diary's revision; a part drawn from newer records than its
    revision says is replaced by the next request. What depends on the present moment belongs
    into the key; the year is there, as dates of another one are said with it.
    """
    if diary is None:
        return draw()
    drawn: LastUsed[object] = current_app.extensions.setdefault("steady_drawn", LastUsed(MOST))
    name = (diary.handle, diary.revision, str(get_locale()), now().year, key)
    found = drawn.find(name)
    if found is None:
        found = draw()
        drawn.keep(name, found)
    return cast("Part", found)
