"""By what two records are known to be one person: e-mail, name and company, folded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lexicon.audit.blanks import bare, bare_of_any, is_bare
from lexicon.audit.column import Column

if TYPE_CHECKING:  # the model is not needed to ask early
    from lexicon.audit.mapping import Person
    from lexicon.audit.people import People

_SURPLUS = ("'  '", "chr(9)", "chr(10)", "chr(13)")
"""What is taken out: looked for first, for hardly any name has it, and replacing takes long."""
_KEPT_TOGETHER = ("chr(160)", "chr(8239)")
"""Blanks at which no line breaks; no ASCII text has one."""
_BLANKS = r"'[\s\x{a0}\x{202f}]+'"
PERSON = ("person.email", "person.name", "person.company")


def person_columns(person: Person | People, there: Mapping[str, Column]) -> dict[str, str]:
    """Folded columns by which two records are one person: e-mail, name, company."""
    folded = {column.casefold(): column for column in there}
    email = person.email or folded.get("email")
    names = person.name or tuple(filter(None, (folded.get("name"),)))
    company = person.company or folded.get("company")
    wanted = (((email,) if email else ()), names, ((company,) if company else ()))
    found = ([there[one] for one in columns] for columns in wanted)
    return {made: _folded(columns) for made, columns in zip(PERSON, found, strict=True)}


def _folded(columns: Sequence[Column]) -> str:
    """Without case, accents and surplus blanks; NULL where nothing is left."""
    if not columns:
        return "CAST(NULL AS VARCHAR)"
    text = columns[0].text
    if len(columns) > 1:
        text = f"concat_ws(' ', {', '.join(column.text for column in columns)})"
    once = f"regexp_replace({bare_of_any(text)}, {_BLANKS}, ' ', 'g')"
    spread = f"{_has(text, _SURPLUS)} OR {_has(text, _KEPT_TOGETHER)}"
    long = f"strip_accents(lower(CASE WHEN {spread} THEN {once} ELSE {bare(text)} END))"
    is_plain = f"{is_bare(text)} AND NOT ({_has(text, _SURPLUS)})"
    return f"CASE WHEN {is_plain} THEN lower({text}) ELSE {long} END"


def _has(text: str, signs: Sequence[str]) -> str:
    return " OR ".join(f"contains({text}, {sign})" for sign in signs)
