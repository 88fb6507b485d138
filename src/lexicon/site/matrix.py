"""The matrix of a funnel as a table: what follows in each cell, and why."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.funnel import Cell, Funnel, Matrix
from lexicon.model.scalars import bare
from lexicon.model.value_set import ResolvedValue, resolve
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def matrix_values(funnel: Funnel, sheet: Sheet) -> Values | None:
    """Columns, and rows of cells; a combination nobody wrote is shown as still open."""
    if funnel.matrix is None:
        return None
    rows, columns = bare(funnel.matrix.rows), bare(funnel.matrix.columns)
    across = _values(columns, sheet)
    cells = _cells(funnel.matrix, rows, columns)
    return {
        "title": " × ".join(sheet.edition.name(f"field/{field}") for field in (rows, columns)),
        "columns": [_named(columns, value, sheet) for value in across],
        "rows": [
            (
                _named(rows, down, sheet),
                [cell_values(cells.get((down.id, value.id)), sheet) for value in across],
            )
            for down in _values(rows, sheet)
        ],
    }


def cell_values(cell: Cell | None, sheet: Sheet) -> Values:
    """What follows in a cell, why, what was decided, and the colour of the stage it leads to."""
    if cell is None:
        then = sheet.edition.words["decision"]["open"]
        return {"then": then, "because": "", "answer": "", "colour": ""}
    return {
        "then": sheet.link(cell.then),
        "because": sheet.inline(cell.because),
        "answer": _answer(cell.then, sheet),
        "colour": sheet.edition.colour(_leads_to(cell.then, sheet)),
    }


def _cells(matrix: Matrix, rows: str, columns: str) -> dict[tuple[str, str], Cell]:
    return {
        (cell.position.get(rows, ""), cell.position.get(columns, "")): cell for cell in matrix.cells
    }


def _values(field: str, sheet: Sheet) -> Sequence[ResolvedValue]:
    dictionary = sheet.edition.dictionary
    named = dictionary.fields.get(field)
    picklist = dictionary.picklists.get(bare(named.picklist or "")) if named else None
    values = resolve(picklist, dictionary).values if picklist else ()
    return [value for value in values if value.is_active]


def _named(field: str, value: ResolvedValue, sheet: Sheet) -> Html:
    label = sheet.edition.label(dict(value.names), value.id)
    name, colon = sheet.edition.name(f"field/{field}"), sheet.edition.words["colon"]
    return Html("<small>{}{}</small> {}").format(name, colon, label)


def _answer(reference: str, sheet: Sheet) -> Html:
    """The option chosen by the decision to which a cell leads; empty while it is open."""
    edition = sheet.edition
    decision = edition.dictionary.get(reference)
    if not isinstance(decision, Decision):
        return Html()
    chosen = next((item for item in decision.options if item.id == decision.chosen), None)
    if chosen is None:
        return Html()
    heading = Html.escape(edition.words["decision"]["chosen"])
    said = Html("{}{} <strong>{}</strong>").format(
        heading, edition.words["colon"], edition.label(chosen.names, chosen.id)
    )
    definition = sheet.inline(chosen.definition)
    return Html("{}. {}").format(said, definition) if definition else said


def _leads_to(reference: str, sheet: Sheet) -> str:
    """The stage that a cell leads to, or the entry that it names."""
    move = sheet.edition.dictionary.transitions.get(bare(reference))
    moves = reference.startswith("transition/") and move is not None
    return f"stage/{bare(move.to)}" if moves and move else reference
