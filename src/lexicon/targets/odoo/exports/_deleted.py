"""Stages that a module takes away: `<delete model="crm.stage">`, by id or by a search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.exports.unreadable import Noted
from lexicon.targets.odoo.exports._module import whole_id
from lexicon.targets.shorten import shorten

_REF = re.compile(r"""ref\(["']([\w.-]+)["']\)""")
_BY_ID = re.compile(r"""[\[(]+["']id["'],["'](?:=|in)["'],[\[\](),]*""")
"""A search for ids, without its spaces and without the ids."""
_ROOM = 80
"""How much of a search is said, in characters."""


def deleted(
    operations: Iterable[Element], made: Iterable[SeenValue], document: Document
) -> Iterator[SeenValue]:
    """The stages that are gone; not one that the same file makes again below."""
    lines = {value.code: value.line for value in made}
    for item in operations:
        for name in _ids(item):
            code = whole_id(name, document)
            if lines.get(code, 0) <= item.line:
                yield SeenValue(code, line=item.line, is_change=True, is_gone=True)


def unknown_deletions(operations: Iterable[Element], document: Document) -> Iterator[Noted]:
    """A note for each search of which nothing here tells what it finds."""
    for item in operations:
        if item.tag == "delete" and _search(item) and not _ids(item):
            said = shorten(item.attributes["search"], _ROOM)
            yield document.noted("odoo.deleted_by_search", item.line, search=said)


def _ids(item: Element) -> list[str]:
    if item.tag != "delete":
        return []
    named = item.attributes.get("id", "").strip()
    search = _search(item)
    found = _REF.findall(search) if _BY_ID.fullmatch(_REF.sub("", search)) else []
    return [*([named] if named else []), *found]


def _search(item: Element) -> str:
    return "".join(item.attributes.get("search", "").split())
