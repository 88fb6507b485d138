"""Ways that lead back to where they started."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from lexicon.checks.label import Label, trail

Mark = TypeVar("Mark")
MOST_SHOWN = 8


def loops(steps: Mapping[str, Sequence[tuple[str, Mark]]]) -> Iterator[tuple[list[str], Mark]]:
    """Each loop that a walk in depth comes upon, with the mark of the step that closes it.

    `steps` has, for each place, the places right after it. No step is taken twice.
    """
    done: set[str] = set()
    for start in steps:
        if start in done:
            continue
        path = {start: iter(steps[start])}
        while path:
            here, ahead = next(reversed(path.items()))
            step = next(ahead, None)
            if step is None:
                done.add(here)
                del path[here]
            elif step[0] in path:
                walked = list(path)
                yield walked[walked.index(step[0]) :], step[1]
            elif step[0] not in done:
                path[step[0]] = iter(steps.get(step[0], ()))


def shown(labels: Sequence[str]) -> Label:
    """A loop in one line, its first label again at the end; a long one is cut short."""
    short = labels if len(labels) <= MOST_SHOWN else [*labels[:MOST_SHOWN], "…"]
    return trail((*short, labels[0]))
