"""Stages in the data of a module: `<record model="crm.stage">`, and `<delete>` of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.unreadable import Noted, every
from lexicon.targets.odoo.exports._manifest import loading, path_in
from lexicon.targets.odoo.exports._module import is_of_another, whole_id
from lexicon.targets.odoo.exports._operations import deleted, untold
from lexicon.targets.odoo.exports._stages import stage, stages
from lexicon.targets.shorten import shorten

_REF = re.compile(r"ref\(\s*['\"]([\w.-]+)['\"]\s*\)")
_QUOTED = re.compile(r"(['\"])([^'\"\\]*)\1")
"""A text that stands where a value of Python's may."""
_NOTHING = {"False", "None"}
"""By which a module leaves a field blank, where it is no field of yes or no."""
_READ = {"name", "sequence", "is_won", "probability", "requirements", "fold"}
"""Fields that say nothing but what stands there."""
_PLAIN = re.compile(r"[-+]?\d+(\.\d*)?|True|False|None")
_ROOM = 80
"""How much of what Python is to compute is said, in characters."""
_OPERATIONS = {"record", "delete", "function"}
_TRUTHS = {"fold", "is_won"}


def _knows(document: Document) -> bool:
    return document.root() in ("odoo", "openerp") and b"crm.stage" in document.raw


def _read(document: Document) -> tuple[SeenList, ...]:
    """The stages that a module makes, what it changes in those of others, and takes away."""
    loads = loading(document)
    name = path_in(loads.folder, document) if loads else ""
    if loads and name not in loads.always:
        sentence = "odoo.only_demo" if name in loads.demo else "odoo.not_loaded"
        passed = document.noted(sentence, manifest=loads.path)
        return stages(document, (), is_part=True, noted=(passed,))
    found = tuple(_operations(document.xml()))
    made = every(lambda it: _stage(it, document), (it for it in found if it.tag == "record"))
    gone = tuple(deleted(found, made, document))
    noted = (*untold(found, document), *_computed(found, document))
    lists = stages(document, (*made, *gone), is_part=True, noted=noted)
    if loads is None:
        return lists
    return tuple(replace(it, module=loads.folder, turn=loads.always[name]) for it in lists)


def _operations(element: Element) -> Iterator[Element]:
    """What is said of stages, in `<data>` too, as older modules have it."""
    for child in element.children:
        if child.tag in _OPERATIONS and child.attributes.get("model") == "crm.stage":
            yield child
        elif child.tag == "data":
            yield from _operations(child)


def _stage(record: Element, document: Document) -> SeenValue:
    name, written = record.attributes.get("id", "").strip(), _fields(record, document)
    if not name:
        raise document.unreadable("odoo.no_id", record.line)
    code = whole_id(name, document)
    is_change = is_of_another(code, document) or not written.get("name")
    made = stage(code, written, record.line, is_change=is_change)
    again = None if is_change else stage(code, written, record.line, is_change=True)
    return replace(made, as_change=again)


def _fields(record: Element, document: Document) -> dict[str, str]:
    found = ((item.attributes.get("name", ""), item) for item in record.all("field"))
    return {name: _said(item, document) for name, item in found}


def _said(item: Element, document: Document) -> str:
    """The text, a value of Python's, or the external id of another record."""
    written = item.attributes.get("eval", "").strip()
    called = _REF.fullmatch(written)
    ref = called[1] if called else item.attributes.get("ref", "")
    if ref:
        return whole_id(ref, document)
    if written in _NOTHING and item.attributes.get("name") not in _TRUTHS:
        return ""
    quoted = _QUOTED.fullmatch(written)
    return quoted[2] if quoted else written or item.text


def _computed(operations: Iterable[Element], document: Document) -> Iterator[Noted]:
    """A note for each field that Odoo itself is to work out: nothing here runs Python."""
    fields = (item for one in operations if one.tag == "record" for item in one.all("field"))
    for item in fields:
        name, written = item.attributes.get("name", ""), item.attributes.get("eval", "").strip()
        is_plain = _PLAIN.fullmatch(written) or _QUOTED.fullmatch(written)
        if name in _READ and written and not is_plain:
            facts = {"field": name, "expression": shorten(written, _ROOM)}
            yield document.noted("odoo.computed", item.line, **facts)


READER = Reader(_knows, _read)
