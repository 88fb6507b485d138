"""Choices in an unpacked solution: `OptionSets/<name>.xml`, a table's `Entity.xml`, or all."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.dataverse.exports._labels import carried, filled, number, shows
from lexicon.targets.dataverse.languages import tag
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import every

_ROOTS = {"optionset", "optionsets", "importexportxml", "entity"}
_HOLDERS = (("options", "option"), ("statuses", "status"), ("states", "state"))
_CARRIED = {
    "Color": "Color",
    "ExternalValue": "ExternalValue",
    "State": "state",
    "DefaultStatus": "defaultstatus",
}
"""What the Web API calls what an option says besides → the attribute here."""
_CHOOSING = {"picklist", "multiselectpicklist"}
_TRUTH = "bit"
"""The kind of a column that is yes or no: there is nothing to agree on."""


def _knows(document: Document) -> bool:
    return document.root().lower() in _ROOTS


def _read(document: Document) -> tuple[SeenList, ...]:
    root = document.xml()
    found = (held for held in _sets(root) if _is_choice(held[1]))
    return (*every(lambda held: _list(*held, document), found), *_offering(root, document))


def _is_choice(item: Element) -> bool:
    return bool(_options(item)) and item.text_of("OptionSetType") != _TRUTH


def _sets(root: Element) -> Iterator[tuple[str, Element, Element]]:
    """The global choices by their own names; those of columns by table and column.

    Last comes what people know it by: the column, for its own choice has names that nobody sees.
    """
    if root.tag == "optionset":
        yield root.attributes.get("Name", ""), root, root
    for held in (root, *root.all("optionsets")):
        for item in held.all("optionset"):
            yield item.attributes.get("Name", ""), item, item
    for name, column in _columns(root):
        own = column.first("optionset")
        if own:
            yield name, own, column


def _offering(root: Element, document: Document) -> Iterator[SeenList]:
    """The columns that offer a global choice."""
    for name, column in _columns(root):
        offered = column.text_of("OptionSetName")
        if offered and column.text_of("Type") in _CHOOSING and not column.first("optionset"):
            yield SeenList(
                crm="dataverse",
                name=name,
                values=(),
                path=document.path,
                line=column.line,
                labels=_texts(column, "displaynames", "displayname"),
                descriptions=_texts(column, "Descriptions", "Description"),
                offers=offered,
            )


def _columns(root: Element) -> Iterator[tuple[str, Element]]:
    """Every column of every table, by table and column."""
    for table in _tables(root):
        held = table.first("EntityInfo")
        for entity in held.all("entity") if held else ():
            name = entity.attributes.get("Name", "").lower()
            listed = entity.first("attributes")
            for column in listed.all("attribute") if listed else ():
                yield f"{name}.{column.text_of('LogicalName') or ''}", column


def _tables(root: Element) -> Iterator[Element]:
    if root.tag == "Entity":
        yield root
    for tables in root.all("Entities"):
        yield from tables.all("Entity")


def _options(item: Element) -> tuple[Element, ...]:
    """The options of a choice, or those of a column of states, or of their reasons."""
    held = ((item.first(holder), tag_name) for holder, tag_name in _HOLDERS)
    return tuple(option for found, tag_name in held if found for option in found.all(tag_name))


def _list(name: str, item: Element, called: Element, document: Document) -> SeenList:
    if not name.strip("."):
        raise document.unreadable("dataverse.no_name", item.line)
    options = _options(item)
    values = filled(every(lambda option: _value(option, name, document), options))
    said = (key for option in options for key in _CARRIED if _CARRIED[key] in option.attributes)
    return SeenList(
        crm="dataverse",
        name=name,
        values=without_twins(values, document),
        path=document.path,
        line=item.line,
        labels=_named(item, called, "displaynames", "displayname"),
        descriptions=_named(item, called, "Descriptions", "Description"),
        shows=shows(values, {"description", *said}),
        read_only=item.text_of("IsCustomizable") == "0",
    )


def _named(item: Element, called: Element, group: str, tag_name: str) -> dict[str, str | None]:
    return _texts(called, group, tag_name) or _texts(item, group, tag_name)


def _value(option: Element, name: str, document: Document) -> SeenValue:
    written = option.attributes
    stored = number(written.get("value", "").strip())
    if stored is None:
        raise document.unreadable("dataverse.no_number", option.line, name=name, where="value")
    hidden = written.get("IsHidden")
    return SeenValue(
        code=str(stored),
        labels=_texts(option, "labels", "label"),
        is_active=None if hidden is None else hidden not in ("1", "true"),
        attributes=carried(**{name: written.get(key) for name, key in _CARRIED.items()}),
        line=option.line,
        descriptions=_texts(option, "Descriptions", "Description"),
    )


def _texts(item: Element, group: str, tag_name: str) -> dict[str, str | None]:
    """Language → text of the elements in a group."""
    held = item.first(group)
    found: dict[str, str | None] = {}
    for text in held.all(tag_name) if held else ():
        number = text.attributes.get("languagecode", "")
        if number.isdecimal() and len(number) < 6 and text.attributes.get("description"):
            found[tag(int(number))] = text.attributes["description"]
    return found


READER = Reader(_knows, _read)
