"""Whether the lines of a CSV file end in one way: the engine reads by the first end that it meets.

Where the next ones are of another kind it finds no records at all, and says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

_LONGEST = 2_000_000
"""Characters of a record that are looked at."""


def ends_differ(file: Path, head: int) -> bool:
    """Whether what stands above the first record's end has line ends of several kinds.

    `head` lines stand above the headings. A break within quotes counts in the headings, not in the
    first record: no engine has to tell it from others there. Lines further down that end otherwise
    are told by the engine itself.
    """
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
        above = [opened.readline(_LONGEST) for _ in range(head)]
        lines = iter(lambda: opened.readline(_LONGEST), "")
        headings, record = list(_record(lines)), list(_record(_filled(lines)))
    found = {_end(line) for line in (*above, *headings, *record[-1:])}
    return len(found - {""}) > 1


def _record(lines: Iterable[str]) -> Iterator[str]:
    """The lines of one record: a cell in quotes leads on over the next."""
    is_open, length = False, 0
    for line in lines:
        yield line
        is_open ^= line.count('"') % 2 == 1
        length += len(line)
        if not is_open or length > _LONGEST:
            return


def _filled(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line.strip())


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
