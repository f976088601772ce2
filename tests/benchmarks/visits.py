"""What a first visit to a page brings over the line, compressed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from flask.testing import FlaskClient


@dataclass(frozen=True, slots=True)
class Visit:
    """The bytes of one first visit, by kind, and how many requests they take."""

    page: int
    styles_and_scripts: int
    font: int
    pictures: int
    requests: int

    @property
    def total(self) -> int:
        """Return all bytes."""
        return self.page + self.styles_and_scripts + self.font + self.pictures


def visit(client: FlaskClient, path: str, encoding: str = "br") -> Visit:
    """Fetch a page with all that its first visit needs."""
    page = client.get(path).text
    seen: set[str] = set()
    for address in re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="(/static/[^"]+)"', page):
        seen |= {address, *_imported(client, address)}
    sizes = {address: _size(client, address, encoding) for address in seen}

    def of(*endings: str) -> int:
        return sum(size for address, size in sizes.items() if address.endswith(endings))

    return Visit(
        page=_size(client, path, encoding),
        styles_and_scripts=of(".css", ".js"),
        font=of(".ttf", ".woff2"),
        pictures=of(".svg", ".png"),
        requests=1 + len(sizes),
    )


def _imported(client: FlaskClient, address: str) -> Iterator[str]:
    """Yield the modules that a module imports, and those that they import."""
    if not address.endswith(".js"):
        return
    waiting, seen = [address], {address}
    while waiting:
        module = waiting.pop()
        text = client.get(module, buffered=True).text
        for name in re.findall(r"""(?:import|from)\s*["'](\.[^"']+)["']""", text):
            found = normpath(join(dirname(module), name))
            if found not in seen:
                seen.add(found)
                waiting.append(found)
                yield found


def _size(client: FlaskClient, address: str, encoding: str) -> int:
    return len(client.get(address, headers={"Accept-Encoding": encoding}, buffered=True).data)
