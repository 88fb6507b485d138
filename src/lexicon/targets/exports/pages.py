"""Whether an answer is one page of several: an API gives a few things at a time."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.shape import as_object
from lexicon.targets.exports.unreadable import Noted

_NEXT = ("@odata.nextLink", "nextRecordsUrl")


def pages_noted(document: Document) -> tuple[Noted, ...]:
    """That the answer goes on elsewhere, and what in it says so."""
    key = _goes_on(document.json()) if document.looks_like_json() else ""
    return (document.noted("one_page", key=key),) if key else ()


def _goes_on(data: object) -> str:
    answer = as_object(data)
    answer = as_object(answer.get("result")) or answer
    if as_object(answer.get("paging")).get("next"):
        return "paging.next"
    return next((key for key in _NEXT if answer.get(key)), "")
