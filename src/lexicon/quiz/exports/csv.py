"""A table of all questions, one a row, for people who work with a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.look.spreadsheet import table
from lexicon.quiz.export import Export
from lexicon.quiz.sheet import Sheet

_COLUMNS = (
    "id", "revision", "language", "kind", "use", "about", "question", "options", "right",
    "feedback", "explanation",
)  # fmt: skip


def _render(sheets: tuple[Sheet, ...]) -> str:
    return table([_COLUMNS, *map(_row, sheets)])


def _row(sheet: Sheet) -> tuple[str, ...]:
    """Several things in a cell stand on lines of their own, one line each."""
    matches = (*(match for _, match in sheet.pairs), *sheet.spare)
    options = [line.text for line in sheet.lines]
    options += sorted({part.text for part in (*sheet.order, *matches)})
    feedback = [f"{line.text}: {line.feedback}" for line in sheet.lines if line.feedback]
    return (
        sheet.id, sheet.revision, sheet.language, sheet.kind, sheet.use, sheet.about, sheet.text,
        _lines(options), _lines(sheet.right), _lines(feedback), sheet.explanation,
    )  # fmt: skip


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(" ".join(text.split()) for text in texts)


EXPORT = Export(_render, "csv")
