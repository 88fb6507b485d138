"""By what two records are known to be one person: e-mail, name and company, folded."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.audit.held import name
from lexicon.audit.mapping import Person
from lexicon.errors import LexiconError

_SURPLUS = ("'  '", "chr(9)", "chr(10)", "chr(13)")
"""What is taken out: looked for first, for hardly any name has it, and replacing takes long."""
PERSON = ("person.email", "person.name", "person.company")


def person_columns(person: Person, there: set[str]) -> dict[str, str]:
    """Folded columns by which two records are one person: e-mail, name, company."""
    folded = {column.casefold(): column for column in there}
    email = person.email or folded.get("email")
    names = person.name or tuple(filter(None, (folded.get("name"),)))
    company = person.company or folded.get("company")
    wanted = (((email,) if email else ()), names, ((company,) if company else ()))
    missing = [one for columns in wanted for one in columns if one not in there]
    if missing:
        raise LexiconError(f"no such column: {', '.join(missing)}")
    return {made: _folded(columns) for made, columns in zip(PERSON, wanted, strict=True)}


def _folded(columns: Sequence[str]) -> str:
    """Without case, accents and surplus blanks; NULL where nothing is left."""
    if not columns:
        return "CAST(NULL AS VARCHAR)"
    joined = _joined(columns)
    surplus = " OR ".join(f"contains({joined}, {sign})" for sign in _SURPLUS)
    plain = f"regexp_replace({joined}, '\\s+', ' ', 'g')"
    return f"strip_accents(lower(CASE WHEN {surplus} THEN {plain} ELSE {joined} END))"


def _joined(columns: Sequence[str]) -> str:
    """Of one column its text as other columns have it, so that it is worked out once."""
    one = name(columns[0])
    if len(columns) > 1:
        one = f"concat_ws(' ', {', '.join(map(name, columns))})"
    return f"nullif(trim({one}), '')"
