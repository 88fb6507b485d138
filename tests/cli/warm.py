"""A process that has read the program once and becomes a new `lexicon` for each call, by a fork.

Each call is a process of its own all the same, with its own folder, environment and exit code; only
the reading of the modules, which would be more than half of the work, is shared. What Python itself
takes from the environment as it starts cannot be had here: `running` starts such calls afresh.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import sys
from functools import cache
from pathlib import Path
from typing import NoReturn

FORKING = """
import sys
sys.path.insert(0, sys.argv[1])
from tests.cli.warm import wait_for_calls
wait_for_calls(int(sys.argv[2]))
"""
ROOMS = ("model", "source", "history", "quiz", "checks", "printers", "project")
OTHERS = ("jinja2", "lexicon.adoption.store.open", "lexicon.cli.started", "lexicon.site.publish")
"""What many commands read beside those rooms."""
LONGEST = 1 << 20


def call(arguments: list[str], folder: Path, environment: dict[str, str], to: list[int]) -> int:
    """Run `lexicon` with these words; `to` has the two files that it writes to. Gives its code."""
    ours, theirs = socket.socketpair()
    order = json.dumps([arguments, str(folder), environment]).encode()
    with ours:
        with theirs:
            socket.send_fds(_warm(), [b"+"], [theirs.fileno(), *to])
        ours.sendall(order)
        ours.shutdown(socket.SHUT_WR)
        return int(ours.recv(16))


def wait_for_calls(number: int) -> None:
    """Fork for each call that comes, until nobody is left to call."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever has ended is forgotten
    _read_all()
    calls = socket.socket(fileno=number)
    while True:
        sign, descriptors, _, _ = socket.recv_fds(calls, 1, 3)
        if not sign:
            return
        if os.fork() == 0:
            calls.close()
            _keep(*descriptors)
        for descriptor in descriptors:
            os.close(descriptor)


@cache
def _warm() -> socket.socket:
    """The way to this worker's own process; it ends when the way is closed, with the worker."""
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-c", FORKING, str(Path(__file__).parents[2]), "3"]
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "PYDANTIC_DISABLE_PLUGINS": "__all__"}
    places = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, theirs.fileno(), 3),
    ]
    with theirs:
        os.posix_spawn(sys.executable, command, surroundings, file_actions=places)
    return ours


def _read_all() -> None:
    for name in OTHERS:
        importlib.import_module(name)
    for room in (*ROOMS, "cli.commands"):
        package = importlib.import_module(f"lexicon.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    gc.freeze()


def _keep(answer: int, out: int, err: int) -> NoReturn:
    """Stay beside the call until it has ended, and say how."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with socket.socket(fileno=answer) as caller:
        order = b"".join(iter(lambda: caller.recv(LONGEST), b""))
        process = os.fork()
        if process == 0:
            caller.close()
            _become(json.loads(order), out, err)
        _, status = os.waitpid(process, 0)
        caller.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _become(order: tuple[list[str], str, dict[str, str]], out: int, err: int) -> NoReturn:
    arguments, folder, environment = order
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.closerange(3, max(out, err) + 1)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["lexicon", *arguments]
    sys.path[0] = ""
    importlib.import_module("lexicon.cli.main").main()
    os._exit(0)
