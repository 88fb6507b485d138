"""Lines of a file that are not as they should be: how many of each sort, and the first of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lexicon.audit.engine import Engine
from lexicon.audit.held import Held, literal

FAULTY = "lines_faulty"
"""The table that has them."""
_SHOWN = 5
"""Lines told by number; how many there are is told anyhow."""


@dataclass(frozen=True, slots=True)
class FaultyLines:
    """So many lines of a file with one sort of fault; `told` has the numbers of the first.

    Of headings it has what they say.
    """

    file: str
    fault: str
    lines: int
    told: str

    @property
    def facts(self) -> dict[str, object]:
        """For a sentence about them."""
        return {"file": self.file, "lines": self.lines, "numbers": self.told}


def counted(file: str, faults: Iterable[tuple[int, str]]) -> Iterator[FaultyLines]:
    """Number and fault of each line → how many there are of each fault."""
    found: dict[str, tuple[int, list[int]]] = {}
    for line, fault in faults:
        lines, shown = found.get(fault, (0, []))
        found[fault] = lines + 1, shown if lines >= _SHOWN else [*shown, line]
    for fault, (lines, shown) in sorted(found.items()):
        more = ", …" if lines > len(shown) else ""
        yield FaultyLines(file, fault, lines, ", ".join(map(str, shown)) + more)


def keep(engine: Engine, found: Iterable[FaultyLines]) -> None:
    """Add them to the table. Raises DataUnreadable."""
    kept = "file VARCHAR, fault VARCHAR, lines BIGINT, told VARCHAR"
    engine.read(f"CREATE TABLE IF NOT EXISTS {FAULTY} ({kept})")
    for one in found:
        row = f"{literal(one.file)}, {literal(one.fault)}, {one.lines}, {literal(one.told)}"
        engine.read(f"INSERT INTO {FAULTY} VALUES ({row})")


def discard(engine: Engine, fault: str) -> None:
    """Take those of one fault out, which are found anew. Raises DataUnreadable."""
    keep(engine, ())
    engine.read(f"DELETE FROM {FAULTY} WHERE fault = {literal(fault)}")


def faulty_lines(held: Held, fault: str | None = None) -> tuple[FaultyLines, ...]:
    """Those of one fault, or of all, file by file."""
    known = held.once("faulty lines", lambda: _all(held))
    return tuple(one for one in known if fault in (None, one.fault))


def _all(held: Held) -> tuple[FaultyLines, ...]:
    rows = held.ask(f"SELECT * FROM {FAULTY} ORDER BY file, fault")
    return tuple(FaultyLines(*row) for row in rows)
