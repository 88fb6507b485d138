"""What a test does to a project in a process of its own: `python -m tests.project.deeds …`."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from lexicon.errors import LexiconError
from lexicon.project.deciding import approve_proposals, reject_proposal
from lexicon.project.releasing import release
from tests.project.world import NOW, TODAY, signing

CRASHED, REFUSED = 86, 87
DEEDS: dict[str, Callable[[Path], Any]] = {
    "approve": lambda root: approve_proposals(root, ("stage/mql",), signing("sales"), NOW),
    "reject": lambda root: reject_proposal(root, "stage/mql", signing("sales", "too strict"), NOW),
    "release": lambda root: release(root, "1.1.0", TODAY),
}


def main(how: str, deed: str, name: str, number: str) -> int:
    """Do it so that it crashes at the n-th rename, or with a limit on the size of files."""
    act = partial(DEEDS[deed], Path(name))
    if how == "crash":
        _crash_at(int(number))
        act()
        return 0
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(number), int(number)))
    try:
        act()
    except LexiconError as error:
        sys.stdout.write(str(error))
        return REFUSED
    return 0


def at_once(root: Path, team: str, barrier: Any, rounds: int) -> None:
    """Say yes for a team in each of several projects, together with whoever else is there."""
    for number in range(rounds):
        barrier.wait()
        made = approve_proposals(root / str(number), ("stage/mql",), signing(team), NOW)
        assert made.findings == ()


def _crash_at(number: int) -> None:
    """End without any cleaning up, as a lost power supply does, before the n-th rename."""
    left = [number]
    really = os.replace

    def replace(*arguments: Any, **options: Any) -> None:
        if left[0] == 0:
            os._exit(CRASHED)
        left[0] -= 1
        really(*arguments, **options)

    os.replace = replace


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
