"""What a file that is of no known format may be instead, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.of_records import record_column
from lexicon.targets.exports.recognise import Format, formats, formats_of
from lexicon.targets.exports.shape import Object, as_list, as_object, as_text
from lexicon.targets.exports.unreadable import ExportUnreadable, Why


def strange(file: Document, crm: str | None) -> ExportUnreadable:
    """Why a file cannot be read that its user named; with `crm`, which of its formats there are."""
    if not file.raw.strip(b"\0\r\n\t "):
        return file.unreadable("empty")
    if file.other:
        return file.unreadable(file.other)
    if file.root().lower() == "html":
        return file.unreadable("web_page")
    answered = _error(file.json()) if file.looks_like_json() else ""
    if answered:
        return file.unreadable("answered_error", code=answered)
    known = (formats_of(crm) if crm else ()) or formats()
    names = _listed(sorted({_name(item) for item in known}))
    named = {heading for item in known for heading in item.reader.headings}
    is_table = len(file.headers()) > 1 or not named.isdisjoint(file.headers())
    tables = _tables(known) if is_table else ()
    how = Why("how_to_get", {"crm": crm}) if crm in {item.crm for item in known} else ""
    if heading := record_column(file):
        return file.unreadable("of_records", how=how, heading=heading)
    return file.unreadable("of_no_format", how=how, names=names, tables=tables)


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    """All of them, however many: these are our own words."""
    return tuple(part for name in names for part in (", ", name))[1:]


def _name(item: Format) -> str:
    return f"{item.crm or 'any'}/{item.name}"


def _tables(known: Iterable[Format]) -> tuple[Why, ...]:
    """Which headings the tables of the formats have, for a table of others."""
    return tuple(
        Why("table_headings", {"name": _name(item), "headings": _listed(item.reader.headings)})
        for item in known
        if item.reader.headings
    )


def _error(data: object) -> str:
    """What an answer of Salesforce, HubSpot or Dataverse says went wrong; else ""."""
    answer = as_object(next(iter(as_list(data)), None) or data)
    inner = as_object(answer.get("error"))
    if answer.get("status") == "error":
        return _said(answer, "category")
    return _said(answer, "errorCode") or _said(inner, "code")


def _said(answer: Object, code: str) -> str:
    """The code, where a message goes with it as such answers have it."""
    return as_text(answer.get(code)) if as_text(answer.get("message")) else ""
