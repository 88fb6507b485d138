"""The funnel and the matrix as pictures, filled from the dictionary."""

from __future__ import annotations

from itertools import product

from markupsafe import Markup

from lexicon.languages.phrase import listed
from lexicon.look import funnel as funnel_look
from lexicon.look import matrix as matrix_look
from lexicon.model.kinds.funnel import Cell, Funnel, Section
from lexicon.model.scalars import bare
from lexicon.model.value_set import ResolvedValue, resolve
from lexicon.site.sheet import Sheet


def funnel_picture(funnel: Funnel, sheet: Sheet) -> Markup:
    """The funnel whose stages are links."""
    words = sheet.edition.words["home"]
    picture = funnel_look.Funnel(
        words["funnel"],
        words["funnel_description"],
        tuple(_section(section, sheet) for section in funnel.sections),
    )
    return Markup(funnel_look.funnel_svg(picture))  # noqa: S704  funnel_svg() escapes


def _section(section: Section, sheet: Sheet) -> funnel_look.Section:
    edition = sheet.edition
    label, short = edition.label(section.names, section.id), edition.short(section.names)
    name = label if short in ("", label) else f"{short} · {label}"
    teams = listed(edition.language, [edition.team(team) for team in section.responsible])
    ids = [bare(stage) for stage in section.stages]
    return funnel_look.Section(name, teams, tuple(_stage(name, sheet) for name in ids))


def _stage(name: str, sheet: Sheet) -> funnel_look.Stage:
    edition = sheet.edition
    reference = f"stage/{name}"
    short, label = edition.name(reference, short=True), edition.name(reference)
    holder = edition.dictionary.holder(name)
    held = edition.words["home"]["held_by"].format(team=edition.team(holder)) if holder else ""
    path = edition.path_of(reference)
    return funnel_look.Stage(
        word=short,
        name="" if label == short else label,
        holder=held,
        link=sheet.href(path) if path else "",
        definition=edition.tooltip(reference),
    )


def matrix_picture(funnel: Funnel, sheet: Sheet) -> Markup | None:
    """Fit crossed with interest: what follows in each cell, and why."""
    if funnel.matrix is None:
        return None
    rows, columns = bare(funnel.matrix.rows), bare(funnel.matrix.columns)
    row_values, column_values = _values(rows, sheet), _values(columns, sheet)
    cells = {
        (cell.position.get(rows), cell.position.get(columns)): cell for cell in funnel.matrix.cells
    }
    found = {
        (row.id, column.id): _cell(cells.get((row.id, column.id)), sheet)
        for row, column in product(row_values, column_values)
    }
    picture = matrix_look.Matrix(
        sheet.edition.words["stage"]["matrix"],
        sheet.edition.words["stage"]["matrix"],
        tuple(_named(columns, column, sheet) for column in column_values),
        tuple(
            matrix_look.Row(
                _named(rows, row, sheet),
                tuple(found[row.id, column.id] for column in column_values),
            )
            for row in row_values
        ),
    )
    return Markup(matrix_look.matrix_svg(picture))  # noqa: S704  matrix_svg() escapes


def _values(field: str, sheet: Sheet) -> list[ResolvedValue]:
    dictionary = sheet.edition.dictionary
    named = dictionary.fields.get(field)
    picklist = dictionary.picklists.get(bare(named.picklist or "")) if named else None
    values = resolve(picklist, dictionary).values if picklist else ()
    return [value for value in values if value.is_active]


def _named(field: str, value: ResolvedValue, sheet: Sheet) -> str:
    label = sheet.edition.label(dict(value.names), value.id)
    colon = sheet.edition.words["colon"]
    return f"{sheet.edition.name(f'field/{field}')}{colon} {label}"


def _cell(cell: Cell | None, sheet: Sheet) -> matrix_look.Cell:
    edition = sheet.edition
    if cell is None:
        return matrix_look.Cell(edition.words["decision"]["open"], "")
    path = edition.path_of(cell.then)
    section = None
    if cell.then.startswith("stage/"):
        section = edition.section_of.get(bare(cell.then))
    elif cell.then.startswith("transition/"):
        move = edition.dictionary.transitions.get(bare(cell.then))
        section = edition.section_of.get(bare(move.to)) if move else None
    because = sheet.plain(cell.because)
    return matrix_look.Cell(
        edition.name(cell.then), because, sheet.href(path) if path else "", section
    )
