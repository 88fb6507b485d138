"""The port that the application is served on."""

from __future__ import annotations

import socket

from lexicon.errors import LexiconError


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 takes a free one. Raises LexiconError.

    What is written to its connections goes out at once. A page is written in two parts, and else
    the second waits until the browser has acknowledged the first, which it does after 40 ms.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        made = socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as fault:
        raise LexiconError(f"cannot serve on {host}:{port}: {fault}") from fault
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    return made
