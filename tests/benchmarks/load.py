"""How much one page costs beside a page that only says ok."""

import http.client
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.serving import Server

CONNECTIONS = 4
REQUESTS = 100
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """What a request costs: answers a second, and processor time of the server in ms."""

    per_second: float
    cpu_ms: float


def cost(server: Server, path: str, headers: Mapping[str, str]) -> Cost:
    """Ask for a page over some connections at once."""

    def ask(_number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        for _ in range(REQUESTS):
            connection.request("GET", path, headers=dict(headers))
            answer = connection.getresponse()
            answer.read()
            if answer.status not in {200, 304}:
                raise SystemExit(f"{path} was answered with {answer.status}.")
        connection.close()

    cpu, began = server.cpu_s(), time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as crowd:
        list(crowd.map(ask, range(CONNECTIONS)))
    count = CONNECTIONS * REQUESTS
    taken, used = time.perf_counter() - began, server.cpu_s() - cpu
    return Cost(count / taken, used / count * 1000)


def beside(
    bare: Server, server: Server, pages: Mapping[str, tuple[str, Mapping[str, str]]]
) -> Iterator[tuple[str, Cost, Cost]]:
    """Yield each page with its cost and that of the bare one, measured in turns."""
    for name, (path, headers) in pages.items():
        cost(server, path, headers)
        pairs = [(cost(bare, "/", {}), cost(server, path, headers)) for _ in range(ROUNDS)]
        yield name, _middle([page for _, page in pairs]), _middle([ok for ok, _ in pairs])


def _middle(costs: list[Cost]) -> Cost:
    return Cost(median(c.per_second for c in costs), median(c.cpu_ms for c in costs))
