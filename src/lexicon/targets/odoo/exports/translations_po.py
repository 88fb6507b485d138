"""Translations of stages: a module's `i18n/<language>.po`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.unreadable import ExportUnreadable, Noted, Why, refuse

_PLACE = re.compile(r"model:crm\.stage,name:(\S+)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_KEYWORD = re.compile(r"(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+(.*)")
_LANGUAGE = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE)
_NAMED = 3
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


@dataclass(slots=True)
class _Entry:
    """One text with its translation; `places` are the external ids of stages it is the name of."""

    line: int
    is_fuzzy: bool = False
    places: list[str] = field(default_factory=list)
    pieces: dict[str, list[str]] = field(default_factory=dict)

    def text(self, keyword: str) -> str:
        """The text behind a keyword, whose lines are one."""
        return "".join(self.pieces.get(keyword, ()))


def _knows(document: Document) -> bool:
    return b"model:crm.stage,name:" in document.raw and b"msgstr" in document.raw


def _read(document: Document) -> tuple[SeenList, ...]:
    faults: list[ExportUnreadable] = []
    entries = tuple(_entries(document, faults))
    refuse(faults)
    header = next((item.text("msgstr") for item in entries if _is_header(item)), "")
    named = _LANGUAGE.search(header)
    if not named and not any(map(_is_translated, entries)):
        return ()  # a template (.pot), which is in no language
    language = named[1] if named else PurePosixPath(document.path.replace("\\", "/")).stem
    values = tuple(
        SeenValue(place, {language: _translation(item)}, line=item.line)
        for item in entries
        for place in item.places
    )
    shows, noted = frozenset({"translations"}), tuple(_fuzzy(entries, document))
    made = SeenList("odoo", "crm.stage", values, document.path, shows=shows, noted=noted)
    return (made,) if values else ()


def _fuzzy(entries: Iterable[_Entry], document: Document) -> Iterator[Noted]:
    """Translations that nobody has confirmed: since version 13 Odoo loads them like any other."""
    found = [item for item in entries if item.is_fuzzy and item.places and _is_translated(item)]
    if found:
        rest = len(found) - _NAMED
        names = ", ".join(item.text("msgstr") for item in found[:_NAMED])
        more = Why("and_more", {"n": rest}) if rest > 0 else ""
        yield document.noted("odoo.fuzzy", found[0].line, names=names, rest=more)


def _translation(entry: _Entry) -> str | None:
    """Odoo leaves out a translation that is the text itself."""
    return entry.text("msgstr") or entry.text("msgid") or None


def _is_translated(entry: _Entry) -> bool:
    return bool(entry.text("msgid") and entry.text("msgstr"))


def _is_header(entry: _Entry) -> bool:
    return "msgid" in entry.pieces and not entry.text("msgid") and "msgctxt" not in entry.pieces


def _entries(document: Document, faults: list[ExportUnreadable]) -> Iterator[_Entry]:
    """The entries; one that is out of use stands in comments and is passed over."""
    entry, keyword = _Entry(1), ""
    for number, line in enumerate(document.text().split("\n"), 1):
        stripped = line.strip()
        starts = _KEYWORD.fullmatch(stripped)
        is_next = stripped.startswith("#") or (starts and starts[1] in ("msgctxt", "msgid"))
        if not stripped or (is_next and "msgstr" in entry.pieces):
            if entry.pieces:
                yield entry
            entry, keyword = _Entry(number), ""
        if starts:
            keyword = starts[1].removesuffix("[0]")
            entry.pieces[keyword] = [_text(starts[2], document, number, faults)]
        elif stripped.startswith("#:"):
            entry.places += _PLACE.findall(stripped)
        elif stripped.startswith("#,"):
            entry.is_fuzzy |= "fuzzy" in stripped
        elif stripped and not stripped.startswith("#"):
            if keyword:
                entry.pieces[keyword].append(_text(stripped, document, number, faults))
            else:
                faults.append(document.unreadable("odoo.text_before", number))
    if entry.pieces:
        yield entry


def _text(written: str, document: Document, line: int, faults: list[ExportUnreadable]) -> str:
    found = _STRING.fullmatch(written.strip())
    if found is None:
        faults.append(document.unreadable("odoo.not_quoted", line))
        return ""
    return re.sub(r"\\(.)", lambda sign: _ESCAPES.get(sign[1], sign[1]), found[1])


READER = Reader(_knows, _read)
