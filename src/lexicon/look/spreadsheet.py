"""Tables that people open in a spreadsheet: no cell may run as a formula there."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

_RUNS = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n|%]")


def runs(text: str) -> bool:
    """Whether a spreadsheet would take a cell for a formula; a plain negative number is none."""
    is_number = re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", text) is not None
    return bool(_RUNS.match(text)) and not is_number


def cell(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula.

    One more before a text that begins like one that is guarded already: what comes back is whole.
    """
    return f"'{text}" if runs(text.lstrip("'")) else text


def unguarded(text: str) -> str:
    """The text of a cell that `cell` may have guarded."""
    return text[1:] if text.startswith("'") and runs(text.lstrip("'")) else text


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV with every cell guarded, and LF as line end."""
    return "".join(f"{_row([cell(text) for text in row])}\n" for row in rows)


def _row(cells: Sequence[str]) -> str:
    """One row: either sign of a line end within a cell puts it in quotation marks."""
    written = StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue().removesuffix("\r\n")
