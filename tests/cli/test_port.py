"""The port that the application is served on: free, and what is written to it goes out at once."""

from __future__ import annotations

import socket

import pytest

from lexicon.cli.port import listening
from lexicon.errors import LexiconError

HERE = "127.0.0.1"


def test_the_second_part_of_a_page_waits_for_nobody() -> None:
    with listening(HERE, 0) as server, socket.create_connection(server.getsockname()):
        accepted, _ = server.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_port_that_is_taken_is_told() -> None:
    with listening(HERE, 0) as server:
        taken = server.getsockname()[1]
        with pytest.raises(LexiconError, match=f"cannot serve on {HERE}:{taken}"):
            listening(HERE, taken)
