"""An audit in words: findings as sentences, fields and stages by what people call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.audit.clause_called import clause_called
from lexicon.audit.held import Held
from lexicon.audit.matrix import matrix
from lexicon.audit.prepare import STAGE
from lexicon.audit.run import Told
from lexicon.criteria.explain_words import stage_label
from lexicon.criteria.sql.answered import POSSIBLE
from lexicon.criteria.sql.answered import STAGE as REACHED
from lexicon.criteria.words import field_label, value_in_words
from lexicon.languages.figures import whole
from lexicon.languages.phrase import duration, listed, scalar, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.header import NamesByLanguage
from lexicon.printers.audit_report import AuditCell, AuditLine, AuditMatrix, AuditReport

_FIELDS = ("field", "before", "after")
_STAGES = ("recorded", "reached", "possible", "before_stage", "after_stage")
_OF_STAGES = (STAGE, REACHED, POSSIBLE)
"""The columns of a list of records that have stages."""


def report(held: Held, told: Iterable[Told], language: str, coloured: bool = False) -> AuditReport:
    """The audit for a printer."""
    lines = tuple(_line(held, one, language) for one in told)
    return AuditReport(held.total, lines, _matrix(held, language), language, coloured)


def _line(held: Held, one: Told, language: str) -> AuditLine:
    words = load_words("lexicon.audit.kinds", one.kind, language)
    found = one.found
    spoken = {key: _spoken(key, value, held, language) for key, value in found.facts.items()}
    if "reason" in found.facts:
        field = held.dictionary.fields.get(found.field)
        spoken["reason"] = value_in_words(found.facts["reason"], field, held.dictionary, language)
    advice = found.hint or found.message.replace("message", "hint").removesuffix("_one")
    hint = words.get(advice, words["hint"])
    hint = words.get("hint_listed", hint) if one.rows else hint
    shown = tuple(column.removeprefix("raw.") for column in found.shown)
    heads = tuple(_heading(column, held, language) for column in shown)
    return AuditLine(
        one.kind,
        typeset(language, words["title"]),
        typeset(language, printable(words[found.message].format_map(spoken))),
        typeset(language, printable(hint.format_map(spoken))),
        found.field,
        found.records,
        one.is_fault,
        found.facts,
        shown,
        tuple(tuple(map(printable, row)) for row in one.rows),
        tuple(_said(one, held, language)),
        max(0, found.records - len(one.rows)) if one.rows else 0,
        heads,
    )


def _said(one: Told, held: Held, language: str) -> Iterator[tuple[str, ...]]:
    """The records that were asked for, with stages by what people call them."""
    are_stages = (False, False, *(column in _OF_STAGES for column in one.found.shown))
    for row in one.rows:
        yield tuple(
            printable(stage_label(text, held.dictionary, language) if is_stage and text else text)
            for text, is_stage in zip(row, are_stages, strict=True)
        )


def _heading(column: str, held: Held, language: str) -> str:
    """What people call a column of a list of records."""
    words = load_words("lexicon.audit", "headings", language)
    if column in words:
        return typeset(language, str(words[column]))
    return printable(field_label(column, held.dictionary, language))


def _spoken(key: str, value: object, held: Held, language: str) -> str:
    if key in _FIELDS:
        return field_label(str(value), held.dictionary, language)
    if key in _STAGES:
        return stage_label(str(value), held.dictionary, language) if value else "–"
    if key == "stages":
        stages = [stage_label(one, held.dictionary, language) for one in str(value).split(", ")]
        return listed(language, stages)
    if key == "fields" and isinstance(value, list):
        return listed(language, [field_label(one, held.dictionary, language) for one in value])
    if key == "metric":
        entry = held.dictionary.get(str(value))
        return _label(entry.names, language, str(value)) if entry else str(value)
    if key == "within":
        return duration(language, str(value))
    if key == "about":
        return _promise(str(value), held, language)
    is_count = isinstance(value, int) and not isinstance(value, bool)
    return whole(language, int(str(value))) if is_count else scalar(language, value)


def _promise(label: str, held: Held, language: str) -> str:
    """A move or an agreement by its label; of several clauses, which."""
    move = held.dictionary.transitions.get(label)
    if move:
        return _label(move.names, language, label)
    agreement = label.partition("/")[0]
    entry = held.dictionary.get(f"agreement/{agreement}")
    if entry is None:
        return label
    called = clause_called(label, held.dictionary, language)
    return f"{_label(entry.names, language, agreement)} ({called})"


def _label(names: NamesByLanguage, language: str, otherwise: str) -> str:
    spoken = names.get(language)
    return spoken.label if spoken and spoken.label else otherwise


def _matrix(held: Held, language: str) -> AuditMatrix | None:
    cells = tuple(
        AuditCell(cell.recorded, cell.reached, cell.possible, cell.records, cell.agrees, excepted)
        for excepted in (False, True)
        for cell in matrix(held, excepted)
    )
    labels = {name: stage_label(name, held.dictionary, language) for name in held.stages}
    return AuditMatrix(held.stages, labels, cells) if cells else None
