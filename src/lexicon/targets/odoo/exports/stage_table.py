"""Stages as Odoo exports them to a CSV, with external ids."""

from __future__ import annotations

from lexicon.languages.fold import fold
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.table import Row
from lexicon.targets.exports.unreadable import every
from lexicon.targets.odoo.exports._module import whole_id
from lexicon.targets.odoo.exports._stages import stage, stages

_COLUMNS = {
    "id": {"external id", "id externe", "identifiant externe"},
    "name": {"stage name", "nom", "nom de l'etape"},
    "sequence": {"sequence"},
    "is_won": {"is won stage", "gagne", "gagnee", "est gagnee", "etape gagnee",
               "est une etape gagnee", "est l'etape gagnee", "est-ce une etape gagnee"},
    "fold": {"folded in pipeline", "replie", "repliee", "plie", "pliee", "replie dans le pipeline",
             "replie dans le flux", "plie dans le pipeline", "plie dans le flux",
             "reduit dans le pipeline"},
    "requirements": {"requirements", "exigences", "prerequis"},
    "team_id/id": {"sales team/external id", "sales team/id", "equipe commerciale/id externe",
                   "equipe commerciale/id", "equipe de vente/id externe"},
    "team_id": {"sales team", "equipe commerciale", "equipe de vente"},
    "color": {"color", "couleur"},
    "rotting_threshold_days": {"days to rot", "jours avant de pourrir"},
}  # fmt: skip
"""Column → what it is called, folded, in an export that is not for updating: Odoo's versions have
called it by several names in French."""
_TELLING = {"is_won", "fold"}
"""Columns that no other table has."""


def _knows(document: Document) -> bool:
    found = set(_headings(document).values())
    return {"id", "name"} <= found and not _TELLING.isdisjoint(found)


def _read(document: Document) -> tuple[SeenList, ...]:
    columns = _headings(document)

    def read(row: Row) -> SeenValue:
        return _stage({columns[key]: row.cells[key] for key in columns}, row, document)

    return stages(document, every(read, document.rows()))


def _headings(document: Document) -> dict[str, str]:
    """Heading → column."""
    called = {name: column for column, names in _COLUMNS.items() for name in (column, *names)}
    headings = {heading: called.get(_folded(heading), "") for heading in document.headers()}
    return {heading: column for heading, column in headings.items() if column}


def _folded(heading: str) -> str:
    return fold(heading).rstrip("? ")


def _stage(cells: dict[str, str], row: Row, document: Document) -> SeenValue:
    if not cells["id"].strip():
        raise document.unreadable("odoo.no_external_id", row.line)
    team = cells.pop("team_id/id", "").strip()
    named = cells.pop("team_id", "").strip()
    cells |= {"team_id": team} if team else {"team": named}
    return stage(whole_id(cells["id"].strip(), document), cells, row.line)


READER = Reader(_knows, _read, headings=tuple(_COLUMNS))
