"""How many answers a process keeps in a second, beside how many requests it can answer at all.

Sixteen connections that stay open send one request after another; the three kinds take turns. A
second is one of the server's own work, so that whatever else the machine does counts for nothing.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

NOTHING, KEPT, WHOLE = "a Starlette no-op", "an answer kept", "an answer to the application"
CONNECTIONS = 16
ROUNDS, AT_ONCE = 7, 400
_PATHS = {NOTHING: "/nothing", KEPT: "/kept", WHOLE: "/app/attempts"}


def rates() -> dict[str, float]:
    """Requests a second of each kind, medians of the rounds."""
    with TemporaryDirectory() as name:
        people = 2 * (ROUNDS + 1) * AT_ONCE // 50
        command = [sys.executable, "-m", "benchmarks.answer_server", name, str(people)]
        root = Path(__file__).parents[1]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None  # noqa: S101  a pipe was asked for
            try:
                port = int(server.stdout.readline())
                ready = json.loads((Path(name) / "ready.json").read_text("utf-8"))
                return asyncio.run(_measured(server.pid, port, iter(ready)))
            finally:
                server.terminate()


async def _measured(pid: int, port: int, ready: Iterator[dict[str, Any]]) -> dict[str, float]:
    found: dict[str, list[float]] = {kind: [] for kind in _PATHS}
    for number in range(ROUNDS + 1):
        for kind, path in _PATHS.items():
            sent = [
                _request(path, next(ready) if kind != NOTHING else None) for _ in range(AT_ONCE)
            ]
            before = _worked(pid)
            await _sent(port, sent)
            if number:  # the first round warms up
                found[kind].append(AT_ONCE / (_worked(pid) - before))
    return {kind: median(several) for kind, several in found.items()}


def _request(path: str, one: dict[str, Any] | None) -> bytes:
    person = one["person"] if one else "p0"
    fields = {"submission": "", "option": "", "do": "answer"}
    if one:
        path = f"{path}/{one['attempt']}/{one['position']}"
        fields |= {"submission": one["submission"], "option": one["answer"][0]}
    body = urlencode(fields)
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Person: {person}\r\n"
        "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def _worked(pid: int) -> float:
    """Seconds of a core that all threads of a process have used (Linux counts them exactly)."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(one.read_text("ascii").split()[0]) for one in threads) / 1e9


async def _sent(port: int, requests: Sequence[bytes]) -> None:
    """Until all are answered, each as it should be."""
    await asyncio.gather(
        *(_on_one(port, requests[start::CONNECTIONS]) for start in range(CONNECTIONS))
    )


async def _on_one(port: int, requests: Sequence[bytes]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 303"):
            raise SystemExit(f"not kept: {head.decode()}")
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        await reader.readexactly(int(length or 0))
    writer.close()
    await writer.wait_closed()


if __name__ == "__main__":
    print(rates())
