"""Choices in an unpacked solution: `OptionSets/<name>.xml`, or all of `customizations.xml`."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.dataverse.exports._labels import filled, shows
from lexicon.targets.dataverse.languages import tag
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.twins import without_twins

_ROOTS = {"optionset", "optionsets", "importexportxml"}


def _knows(document: Document) -> bool:
    return document.root().lower() in _ROOTS


def _read(document: Document) -> tuple[SeenList, ...]:
    found = _sets(document.xml())
    return tuple(_list(item, document) for item in found if item.first("options"))


def _sets(root: Element) -> Iterator[Element]:
    """The global choices; those of columns stand inside the files of their tables."""
    if root.tag == "optionset":
        yield root
    elif root.tag == "optionsets":
        yield from root.all("optionset")
    else:
        for held in root.all("optionsets"):
            yield from held.all("optionset")


def _list(item: Element, document: Document) -> SeenList:
    name = item.attributes.get("Name", "")
    if not name:
        raise document.unreadable("this optionset has no Name", item.line)
    options = item.first("options")
    listed = options.all("option") if options else iter(())
    values = filled(_value(option, name, document) for option in listed)
    return SeenList(
        crm="dataverse",
        name=name,
        values=without_twins(values, document),
        path=document.path,
        line=item.line,
        labels=_texts(item, "displaynames", "displayname"),
        shows=shows(values),
        read_only=item.text_of("IsCustomizable") == "0",
    )


def _value(option: Element, name: str, document: Document) -> SeenValue:
    number = option.attributes.get("value", "").strip()
    if not number.removeprefix("-").isdecimal() or len(number) > 11:
        raise document.unreadable(f"an option of {name!r} has no number as value", option.line)
    hidden = option.attributes.get("IsHidden")
    said = _texts(option, "Descriptions", "Description")
    description = next(filter(None, said.values()), "")
    return SeenValue(
        code=str(int(number)),
        labels=_texts(option, "labels", "label"),
        is_active=None if hidden is None else hidden not in ("1", "true"),
        attributes={"description": description} if description else {},
        line=option.line,
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
