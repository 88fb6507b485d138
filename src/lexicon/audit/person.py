"""By what two records are known to be one person: e-mail, name and company, folded."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.audit.held import name
from lexicon.audit.mapping import Person
from lexicon.errors import LexiconError

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
    joined = f"concat_ws(' ', {', '.join(map(name, columns))})"
    return f"nullif(trim(regexp_replace(strip_accents(lower({joined})), '\\s+', ' ', 'g')), '')"
