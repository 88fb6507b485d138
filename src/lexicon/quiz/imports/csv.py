"""A table of questions, one a row, such as `lexicon quiz export csv` writes."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import StringIO
from typing import cast

from lexicon.look.spreadsheet import unguarded
from lexicon.quiz.foreign import Foreign, Given, Import, Remark
from lexicon.quiz.question import Use

_NEEDED = ("kind", "question", "right")
_DELIMITERS = ",;\t"
_KINDS = {"scenario": "choice", "choice": "choice", "multiple": "multiple", "match": "match",
          "order": "order", "true_false": "true_false"}  # fmt: skip
_NAMED = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
_ARROW = " → "
Row = Mapping[str, str]


def _read(text: str) -> tuple[Foreign | Remark, ...]:
    return tuple(_rows(text.removeprefix("\ufeff")))


def _rows(text: str) -> Iterator[Foreign | Remark]:
    """Excel's own first line may name the delimiter: `sep=;`."""
    named = _NAMED.match(text)
    body = text[named.end() :] if named else text
    delimiter = named[1] if named else _delimiter(body)
    lines = csv.reader(StringIO(body, newline=""), delimiter=delimiter)
    columns: list[str] = []
    before = 1 if named else 0
    line = 1 + before
    try:
        for cells in lines:
            if not columns:
                columns = [cell.strip().casefold() for cell in cells]
                missing = [name for name in _NEEDED if name not in columns]
                if missing:
                    yield Remark(line, "columns", {"columns": ", ".join(missing)}, stops=True)
                    return
            elif any(cell.strip() for cell in cells):
                row = {name: _cell(cell) for name, cell in zip(columns, cells, strict=False)}
                yield _question(line, row)
            line = lines.line_num + 1 + before
    except csv.Error as fault:
        yield Remark(line, "csv", {"why": str(fault)}, stops=True)


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(_DELIMITERS, key=head.count)


def _cell(text: str) -> str:
    return unguarded(text).replace("\r\n", "\n").strip()


def _question(line: int, row: Row) -> Foreign | Remark:
    name, written = row.get("id", ""), row.get("kind", "").casefold()
    kind = _KINDS.get(written)
    if kind is None:
        return Remark(line, "kind", {"name": name, "kind": written, "known": ", ".join(_KINDS)})
    use = row.get("use", "").casefold()
    question = Foreign(
        line, kind, row.get("question", ""), name,
        explanation=row.get("explanation", ""), about=row.get("about", ""),
        use=cast("Use", use) if use in ("practice", "measure") else None,
        language=row.get("language", ""),
    )  # fmt: skip
    return _MADE[kind](question, row)


def _chosen(question: Foreign, row: Row) -> Foreign | Remark:
    said = dict(item.partition(": ")[::2] for item in _listed(row, "feedback"))
    right = _listed(row, "right")
    offered = _listed(row, "options")
    stray = [text for text in right if text not in offered]
    if stray:
        return _faulty(question, "right_unknown", stray[0])
    options = tuple(Given(text, text in right, said.get(text, "")) for text in offered)
    return replace(question, options=options)


def _ordered(question: Foreign, row: Row) -> Foreign:
    return replace(question, steps=_listed(row, "right"))


def _matched(question: Foreign, row: Row) -> Foreign | Remark:
    parted = [pair.partition(_ARROW) for pair in _listed(row, "right")]
    broken = [item for item, _, match in parted if not match]
    if broken:
        return _faulty(question, "pair", broken[0])
    pairs = [(item, match) for item, _, match in parted]
    used = {match for _, match in pairs}
    spare = [("", text) for text in _listed(row, "options") if text not in used]
    return replace(question, pairs=(*pairs, *spare))


def _judged(question: Foreign, row: Row) -> Foreign | Remark:
    offered, right = _listed(row, "options"), _listed(row, "right")
    if len(offered) != 2 or len(right) != 1 or right[0] not in offered:
        return _faulty(question, "verdict", ", ".join(right))
    return replace(question, holds=offered.index(right[0]) == 0)


def _listed(row: Row, column: str) -> tuple[str, ...]:
    """Several things in a cell stand on lines of their own."""
    return tuple(part.strip() for part in row.get(column, "").split("\n") if part.strip())


def _faulty(question: Foreign, reason: str, text: str) -> Remark:
    return Remark(question.line, reason, {"name": question.name or question.text, "text": text})


_MADE: Mapping[str, Callable[[Foreign, Row], Foreign | Remark]] = {
    "choice": _chosen,
    "multiple": _chosen,
    "order": _ordered,
    "match": _matched,
    "true_false": _judged,
}
IMPORT = Import(_read)
