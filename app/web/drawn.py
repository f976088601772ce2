"""What personal pages show until the diary changes, kept in this process."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

from flask import current_app
from flask_babel import get_locale

from app.store.owner import DiaryRef

Part = TypeVar("Part")

MOST = 64
"""How many parts are kept, the least used goes first; some 60 KB each."""


class Drawn:
    """The parts last drawn, by diary, its revision and what else decides about them."""

    def __init__(self) -> None:
        self._parts: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, draw: Callable[[], Part]) -> Part:
        """Return the part of this key, drawn now where it is not there."""
        with self._lock:
            if key in self._parts:
                self._parts.move_to_end(key)
                return cast("Part", self._parts[key])
        part = draw()
        with self._lock:
            self._parts[key] = part
            while len(self._parts) > MOST:
                self._parts.popitem(last=False)
        return part


def until_changed(diary: DiaryRef | None, key: Hashable, draw: Callable[[], Part]) -> Part:
    """Return what ``draw`` draws, again only after a change of the diary or of the key.

    Every write counts up the diary's revision; a part drawn from newer records than its
    revision says is replaced by the next request.
    """
    if diary is None:
        return draw()
    kept: Drawn = current_app.extensions.setdefault("steady_drawn", Drawn())
    return kept.get((diary.handle, diary.revision, str(get_locale()), key), draw)
