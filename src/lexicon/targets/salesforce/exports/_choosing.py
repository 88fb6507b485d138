"""Record types and processes: which values of the lists of their object they offer."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import Choice, SeenList, SeenValue
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.salesforce.choosing_options import (
    ACTIVE,
    ELEMENTS,
    PROCESS,
    RECORD_TYPE,
    process_field,
)
from lexicon.targets.salesforce.exports._elements import is_true
from lexicon.targets.salesforce.standard_fields import LISTS_OF_FIELDS, chosen_field
from lexicon.targets.salesforce.value_names import plain_code

_OPTIONS = {
    "RecordType": RECORD_TYPE,
    "recordTypes": RECORD_TYPE,
    "BusinessProcess": PROCESS,
    "businessProcesses": PROCESS,
}
TAGS = ("recordTypes", "businessProcesses")
"""What they are called inside an object's file."""


def choosing(element: Element, of: str, document: Document) -> SeenList | None:
    """What one of them offers; None where it says nothing of values. Raises ExportUnreadable."""
    option, name = _OPTIONS[element.tag], element.text_of("fullName")
    if not name:
        of_type, of_process = "salesforce.record_type_no_name", "salesforce.process_no_name"
        sentence = of_process if option == PROCESS else of_type
        raise document.unreadable(sentence, element.line)
    choices = tuple(_choices(element, of, document))
    if not choices:
        return None
    full_name = f"{of}.{name}" if of else name
    told = dict(_texts(element, option, document))
    told["values"] = {item.key: [value.code for value in item.values] for item in choices}
    defaults = {item.key: item.default for item in choices if item.default}
    told |= {"defaults": defaults} if defaults else {}
    return SeenList(
        crm="salesforce",
        name=full_name,
        values=(),
        path=document.path,
        line=element.line,
        options={option: {full_name: told}},
        choices=choices,
        is_inactive="active" in told,
        source=element,
    )


def _texts(element: Element, option: str, document: Document) -> Iterator[tuple[str, object]]:
    for key, tag in ELEMENTS[option].items():
        if text := element.text_of(tag):
            yield key, text
    if not is_true(element, ACTIVE[option], document, otherwise=True):
        yield "active", False


def _choices(element: Element, of: str, document: Document) -> Iterator[Choice]:
    """The values by list; a process has those of one. A list may stand there in several pieces."""
    if _OPTIONS[element.tag] == PROCESS:
        held = [(process_field(of), element)] if element.first("values") else []
    else:
        held = [(_picklist(item, document), item) for item in element.all("picklistValues")]
    found: dict[str, dict[str, SeenValue]] = {}
    lines: dict[str, int] = {}
    for key, item in held:
        lines.setdefault(key, item.line)
        told = found.setdefault(key, {})
        read = tuple(_value(value, document) for value in item.all("values"))
        for value in without_twins(read, document):
            told.setdefault(value.code, value)
    for key, told in found.items():
        name = chosen_field(of, key) if of else key
        if told:
            values = tuple(told.values())
            yield Choice(LISTS_OF_FIELDS.get(name, name), key, values, lines[key], name)


def _picklist(element: Element, document: Document) -> str:
    name = element.text_of("picklist")
    if not name:
        raise document.unreadable("salesforce.values_no_picklist", element.line)
    return name


def _value(element: Element, document: Document) -> SeenValue:
    name = element.text_of("fullName")
    if not name:
        raise document.unreadable("salesforce.value_no_name", element.line)
    said = {"default": is_true(element, "default", document)}
    return SeenValue(plain_code(name), attributes=said, line=element.line)
