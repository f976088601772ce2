"""One at a time, in the order of asking."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock


class Turns:
    """A fair lock: SQLite lets one write at a time, and leaves who is next to luck."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._taken = False
        self._waiting: deque[Event] = deque()

    @contextmanager
    def turn(self, patience_s: float) -> Iterator[None]:
        """Hold the lock; TimeoutError when the turn has not come within this many seconds."""
        self._take(patience_s)
        try:
            yield
        finally:
            with self._guard:
                self._pass_on()

    def _take(self, patience_s: float) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            called = Event()
            self._waiting.append(called)
        if called.wait(patience_s):
            return
        with self._guard:
            if called.is_set():
                self._pass_on()
            else:
                self._waiting.remove(called)
        raise TimeoutError

    def _pass_on(self) -> None:
        """Call the next one, or leave the lock free; needs the guard."""
        if self._waiting:
            self._waiting.popleft().set()
        else:
            self._taken = False
