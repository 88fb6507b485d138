"""What a mapping file says of `person`, read without the model: enough to begin to ask."""

from __future__ import annotations

from pathlib import Path

from lexicon.audit.people import People
from lexicon.yamlfile.document import Data


def people_mapped(mapping: Path | None) -> People | None:
    """The columns it names, or none; None where it says anything that it should not."""
    if mapping is None:
        return People()
    from lexicon.yamlfile.read import read  # of no use without a mapping

    try:
        document = read(mapping.read_bytes())
    except OSError:
        return None
    is_empty = [fault.rule for fault in document.faults] == ["file_empty"]
    written = {} if is_empty else document.data
    person = written.get("person", {}) if isinstance(written, dict) else None
    return _people(person) if isinstance(person, dict) else None


def _people(person: dict[str, Data]) -> People | None:
    email, names, company = (person.get(key) for key in ("email", "name", "company"))
    names = [] if names is None else names
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        return None
    if not isinstance(email, str | None) or not isinstance(company, str | None):
        return None
    return People(email, tuple(map(str, names)), company)
