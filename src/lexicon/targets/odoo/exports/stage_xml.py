"""Stages in the data of a module: `<record model="crm.stage">`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_number
from lexicon.targets.odoo.exports._module import whole_id
from lexicon.targets.odoo.exports._stages import stage, stages


def _knows(document: Document) -> bool:
    return document.root() in ("odoo", "openerp") and b"crm.stage" in document.raw


def _read(document: Document) -> tuple[SeenList, ...]:
    """The stages that a module makes; what it changes in those of others is no list."""
    found = ((item, _fields(item)) for item in _records(document.xml()))
    made = ((item, written) for item, written in found if written.get("name"))
    return stages(document, (_stage(item, written, document) for item, written in made))


def _records(element: Element) -> Iterator[Element]:
    """Records of stages, in `<data>` too, as older modules have them."""
    for child in element.children:
        if child.tag == "record" and child.attributes.get("model") == "crm.stage":
            yield child
        elif child.tag == "data":
            yield from _records(child)


def _stage(
    record: Element, written: Mapping[str, str], document: Document
) -> tuple[float, SeenValue]:
    name = record.attributes.get("id", "").strip()
    if not name:
        raise document.unreadable("a record of crm.stage has no id", record.line)
    place = as_number(written.get("sequence", ""))
    seen = stage(whole_id(name, document), written, record.line)
    return (1.0 if place is None else place), seen


def _fields(record: Element) -> dict[str, str]:
    found = ((item.attributes.get("name", ""), item) for item in record.all("field"))
    return {name: item.attributes.get("eval") or item.text for name, item in found}


READER = Reader(_knows, _read)
