"""A table of records, or of what they had over time: its rows are no values of a list."""

from __future__ import annotations

import re

from lexicon.languages.fold import fold
from lexicon.targets.exports.document import Document

_OBJECTS = "record|object|contact|company|deal|ticket|lead|opportunity|account|case|person"
_OBJETS = "enregistrement|fiche|objet|contact|entreprise|transaction|ticket|lead|opportunite|compte"
_BETWEEN = "(?:de la |de l'|du |de |d'|)"
_RECORD = re.compile(
    rf"(?:(?:{_OBJECTS}) id|id (?:{_OBJECTS})|vid|hs object id"
    rf"|(?:id|identifiant) {_BETWEEN}(?:{_OBJETS})(?: d'informations)?)(?: - .*)?"
)
"""What a column is called that says which record a row is of."""


def record_column(document: Document) -> str:
    """The heading of the column that says which record each row is of; "" where there is none."""
    return next((name for name in document.headers() if _RECORD.fullmatch(_plain(name))), "")


def _plain(heading: str) -> str:
    return fold(heading).replace("_", " ").replace("’", "'")
