"""What a mapping file says: which columns of the data keep what, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field as Key

from lexicon.criteria.sql.columns import ActColumns, Column, Columns
from lexicon.errors import LexiconError
from lexicon.findings import Finding, Place
from lexicon.languages.printable import printable
from lexicon.model.dictionary import Dictionary
from lexicon.model.frozen import Frozen, Many
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.source.shape import fit
from lexicon.yamlfile.document import Fault
from lexicon.yamlfile.locate import Locator
from lexicon.yamlfile.read import read


class Csv(Frozen):
    """How a CSV file is written; delimiter and encoding are found out if they are not given."""

    delimiter: Annotated[str, Key(min_length=1, max_length=1)] | None = None
    encoding: str | None = None
    decimal: Literal[".", ","] = "."
    dates: Annotated[str, Key(pattern=r"^[%A-Za-z0-9/., :_-]+$")] | None = None
    """The form of dates that are not ISO, such as `%d/%m/%Y`."""


class Person(Frozen):
    """The columns by which two records are the same person."""

    email: Column | None = None
    name: Many[Column] = ()
    company: Column | None = None


class History(Frozen):
    """Where the stages that records went through are kept: a line a change."""

    file: str
    """Beside the mapping file."""
    record: Column
    """The column with the record's key."""
    stage: Column
    at: Column


class Mapping(Columns):
    """Columns, codes, and what only an audit needs."""

    crm: str | None = None
    """The CRM whose field names and codes the dictionary already knows."""
    key: Column | None = None
    """The column by which people find a record; else the row's number."""
    stage: Column | None = None
    """The column with the recorded stage; else that of the field whose list has the stages."""
    table: str | None = None
    """The table of a database that is to be read."""
    csv: Csv = Csv.model_construct()
    person: Person = Person.model_construct()
    history: History | None = None


class MappingFaulty(LexiconError):
    """A mapping file that cannot be understood: every fault at its line, with what to do."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(("the mapping cannot be used:", *_told(findings))))
        self.findings = tuple(findings)


def read_mapping(path: Path, dictionary: Dictionary) -> Mapping:
    """A mapping file. Raises MappingFaulty, LexiconError for a field that nobody defines."""
    raw, name = path.read_bytes(), path.as_posix()
    document = read(raw)
    if document.faults:
        raise MappingFaulty([_unread(fault, name) for fault in document.faults])
    mapping, findings = fit(Mapping, document.data, name, "")
    if mapping is None:
        found = [_placed(one, Locator(raw)) for one in findings]
        raise MappingFaulty(sorted(found, key=lambda one: one.place.line))
    unknown = sorted({*mapping.columns, *mapping.values} - set(dictionary.fields))
    if unknown:
        from lexicon.checks.near import Near  # of no use while nothing is wrong

        near = Near(tuple(dictionary.fields)).to(unknown[0]) if len(unknown) == 1 else ""
        meant = f"; did you mean {near}?" if near else ""
        raise LexiconError(f"{path}: no field of the dictionary: {', '.join(unknown)}{meant}")
    return mapping


def _told(findings: Sequence[Finding]) -> Iterator[str]:
    from lexicon.checks.words import Words  # of no use while nothing is wrong

    words = Words()
    for one in findings:
        told = words.explain(one, "en")
        yield f"  {printable(one.place.path)}:{one.place.line}: {told.message}"
        if told.hint:
            yield f"    → {told.hint}"


def _unread(fault: Fault, path: str) -> Finding:
    return Finding(
        fault.rule,
        Place(path, fault.line, fault.column),
        facts=fault.facts,
        message=fault.message,
        hint=fault.hint,
    )


def _placed(finding: Finding, locator: Locator) -> Finding:
    if finding.keys is None:
        return finding
    return finding.at(Place(finding.place.path, *locator.find(finding.keys, finding.on_key)))


def with_crm(mapping: Mapping, dictionary: Dictionary) -> Mapping:
    """The mapping with what the dictionary knows of the CRM's own names and codes."""
    if mapping.crm is None:
        return mapping
    crm = mapping.crm
    known = {item.id: item.crm[crm].rpartition(".")[2] for item in _kept(dictionary, crm)}
    columns: dict[str, str | ActColumns | None] = {
        name: ActColumns(when=column) if dictionary.fields[name].type == "act" else column
        for name, column in known.items()
    }
    values = {item.id: _codes(item, dictionary, crm) for item in dictionary.fields.values()}
    coded = {name: codes for name, codes in values.items() if codes}
    return mapping.model_copy(
        update={"columns": columns | mapping.columns, "values": coded | mapping.values}
    )


def _kept(dictionary: Dictionary, crm: str) -> list[Field]:
    return [item for item in dictionary.fields.values() if crm in item.crm]


def _codes(field: Field, dictionary: Dictionary, crm: str) -> dict[str, str | tuple[str, ...]]:
    picklist = dictionary.picklists.get(bare(field.picklist)) if field.picklist else None
    values = picklist.values if picklist else ()
    return {value.key: value.codes[crm] for value in values if crm in value.codes}
