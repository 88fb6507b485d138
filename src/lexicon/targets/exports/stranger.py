"""What a file that is of no known format may be instead, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import Format, formats, formats_of
from lexicon.targets.exports.shape import Object, as_list, as_object, as_text

_BEGINNINGS = (
    (b"PK\x03\x04", "an archive, as Excel's workbooks are: unpack it, or save the sheet as CSV"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook: save the sheet as CSV"),
    (b"\x1f\x8b", "a compressed file: unpack it"),
    (b"%PDF", "a PDF: export the list itself"),
)


def why_strange(file: Document, crm: str | None) -> str:
    """Why a file cannot be read that its user named; with `crm`, which of its formats there are."""
    if not file.raw.strip(b"\0\r\n\t "):
        return "this file is empty: fetch it again"
    found = next((said for start, said in _BEGINNINGS if file.raw.startswith(start)), None)
    if found:
        return f"this is {found}"
    if file.root().lower() == "html":
        return "this is a web page, most likely one to sign in: save what the CRM answers instead"
    answered = _error(file.json()) if file.looks_like_json() else ""
    if answered:
        return f"this is an error that the CRM answered ({answered}): ask it again"
    known = (formats_of(crm) if crm else ()) or formats()
    names = ", ".join(sorted({f"{item.crm or 'any'}/{item.name}" for item in known}))
    named = {heading for item in known for heading in item.reader.headings}
    is_table = len(file.headers()) > 1 or not named.isdisjoint(file.headers())
    tables = _tables(known) if is_table else ""
    return f"of no format that lexicon knows; it knows: {names}{tables}"


def _tables(known: Iterable[Format]) -> str:
    """Which headings the tables of the formats have, for a table of others."""
    wanted = [
        f"a table of {item.crm or 'any'}/{item.name} has the headings "
        f"{', '.join(item.reader.headings)}"
        for item in known
        if item.reader.headings
    ]
    return "".join(f"; {said}" for said in wanted)


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
