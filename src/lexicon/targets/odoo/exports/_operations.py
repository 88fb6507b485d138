"""What a module does to stages beside making them: `<delete>` by id or a search, `<function>`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.exports.unreadable import Noted
from lexicon.targets.odoo.exports._module import is_of_own, whole_id
from lexicon.targets.shorten import shorten

_REF = re.compile(r"""ref\(["']([\w.-]+)["']\)""")
_BY_ID = re.compile(r"""[\[(]+["']id["'],["'](?:=|in)["'],[\[\](),]*""")
"""A search for ids, without its spaces and without the ids."""
_LISTED = re.compile(r"[\[\](),]*")
"""What is left of a list of ids."""
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
                is_change = not is_of_own(code, document)
                yield SeenValue(code, line=item.line, is_change=is_change, is_gone=True)


def untold(operations: Iterable[Element], document: Document) -> Iterator[Noted]:
    """A note for each search and each function of which nothing here tells what it does."""
    for item in operations:
        if item.tag == "function" and not _ids(item):
            called = item.attributes.get("name", "")
            yield document.noted("odoo.function_called", item.line, function=called)
        elif item.tag == "delete" and _search(item) and not _ids(item):
            said = shorten(item.attributes["search"], _ROOM)
            yield document.noted("odoo.deleted_by_search", item.line, search=said)


def _ids(item: Element) -> list[str]:
    """The external ids of the stages that are deleted, as far as they are told."""
    if item.tag == "function" and item.attributes.get("name") == "unlink":
        said = "".join(value.attributes.get("eval", "") for value in item.all("value"))
        return _refs("".join(said.split()), _LISTED)
    if item.tag != "delete":
        return []
    named = item.attributes.get("id", "").strip()
    return [*([named] if named else []), *_refs(_search(item), _BY_ID)]


def _refs(said: str, around: re.Pattern[str]) -> list[str]:
    return _REF.findall(said) if around.fullmatch(_REF.sub("", said)) else []


def _search(item: Element) -> str:
    return "".join(item.attributes.get("search", "").split())
