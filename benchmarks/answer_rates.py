"""How many answers a process keeps in a second, beside how many requests it can answer at all.

Connections that stay open send one request after another, each for another person; the kinds take
turns, and so do one, sixteen and sixty-four people at once. A second is one of the server's
own work, so that whatever else the machine does counts for nothing.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import clock_gettime
from typing import Any
from urllib.parse import urlencode

from benchmarks.answer_input import EACH

NOTHING, KEPT = "a Starlette no-op", "an answer kept"
WHOLE, PAGE = "an answer to the application", "a question of the application"
CONNECTIONS = (1, 16, 64)
ROUNDS, AT_ONCE = 7, 384
Rates = dict[int, dict[str, float]]
"""People at once → kind → requests a second."""
_PATHS = {NOTHING: "/nothing", KEPT: "/kept", WHOLE: "/app/attempts", PAGE: "/app/attempts"}
_DONE = dict.fromkeys(_PATHS, b"HTTP/1.1 303") | {PAGE: b"HTTP/1.1 200"}
"""How an answer begins to what was done; after any other nothing is counted."""


def rates() -> Rates:
    """Medians of the rounds."""
    with TemporaryDirectory() as name:
        people = 2 * (ROUNDS + 1) * AT_ONCE * len(CONNECTIONS) // EACH + 1
        command = [sys.executable, "-m", "benchmarks.answer_server", name, str(people)]
        root = Path(__file__).parents[1]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None  # noqa: S101  a pipe was asked for
            try:
                port = int(server.stdout.readline())
                ready = json.loads((Path(name) / "ready.json").read_text("utf-8"))
                return asyncio.run(_measured(server.pid, port, ready))
            finally:
                server.terminate()


async def _measured(pid: int, port: int, ready: Sequence[dict[str, Any]]) -> Rates:
    found: dict[tuple[int, str], list[float]] = defaultdict(list)
    answers, questions = iter(ready), iter(ready)
    for number in range(ROUNDS + 1):
        for connections, kind in product(CONNECTIONS, _PATHS):
            if kind == PAGE:
                sent = [_asked(next(questions)) for _ in range(AT_ONCE)]
            else:
                ones = (next(answers) if kind != NOTHING else None for _ in range(AT_ONCE))
                sent = [_request(_PATHS[kind], one) for one in ones]
            before = _worked(pid)
            await _sent(port, sent, connections, _DONE[kind])
            if number:  # the first round warms up
                found[connections, kind].append(AT_ONCE / (_worked(pid) - before))
    return {many: {kind: median(found[many, kind]) for kind in _PATHS} for many in CONNECTIONS}


def _request(path: str, one: dict[str, Any] | None) -> bytes:
    person, cookie = (one["person"], one["cookie"]) if one else ("p0", "")
    fields = {"submission": "", "option": "", "do": "answer"}
    if one:
        path = f"{path}/{one['attempt']}/{one['position']}"
        fields |= {"submission": one["submission"], "option": one["answer"][0]}
    body = urlencode(fields)
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Person: {person}\r\n"
        f"Cookie: lexicon_session={cookie}\r\n"
        "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def _asked(one: dict[str, Any]) -> bytes:
    """For a question of the same person that was never shown."""
    return (
        f"GET {_PATHS[PAGE]}/{one['attempt']}/{one['position'] + EACH} HTTP/1.1\r\n"
        f"Host: 127.0.0.1\r\nCookie: lexicon_session={one['cookie']}\r\n\r\n"
    ).encode()


def _worked(pid: int) -> float:
    """Seconds of a core that a process has used, those of threads that ended among them.

    Linux's clock of another process (clock_getcpuclockid).
    """
    return clock_gettime(~pid << 3 | 2)


async def _sent(port: int, requests: Sequence[bytes], connections: int, done: bytes) -> None:
    """Until all are answered, each as it should be."""
    await asyncio.gather(
        *(_on_one(port, requests[start::connections], done) for start in range(connections))
    )


async def _on_one(port: int, requests: Sequence[bytes], done: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(done):
            raise SystemExit(f"not done: {head.decode()}")
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        await reader.readexactly(int(length or 0))
    writer.close()
    await writer.wait_closed()


if __name__ == "__main__":
    print(rates())
