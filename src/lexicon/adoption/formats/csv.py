"""A report as rows for a spreadsheet, every cell guarded."""

from __future__ import annotations

from typing import Any

from lexicon.adoption.telling.document import Document
from lexicon.adoption.telling.format import Format
from lexicon.look.spreadsheet import table


def _render(_data: Any, document: Document) -> str:
    return table(document.table)


FORMAT = Format(_render)
