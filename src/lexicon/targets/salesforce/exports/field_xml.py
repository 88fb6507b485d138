"""Fields with a list of their own: CustomField in an SFDX project, CustomObject otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.salesforce.exports._elements import ALWAYS_SHOWN, is_true, seen_values
from lexicon.targets.salesforce.exports._files import component_name, endings, folder_names
from lexicon.targets.salesforce.exports._own_words import own_words
from lexicon.targets.salesforce.settings import seen_settings


def _knows(document: Document) -> bool:
    return document.root() in ("CustomField", "CustomObject")


def _read(document: Document) -> tuple[SeenList, ...]:
    """The fields that hold values; one that offers a global set has none of its own."""
    root = document.xml()
    if root.tag == "CustomField":
        folder, of, *_ = folder_names(document)
        found = [_field(root, of if folder == "fields" else "", document)]
    else:
        found = [_field(item, component_name(document), document) for item in root.all("fields")]
    return tuple(item for item in found if item is not None)


def _field(element: Element, of: str, document: Document) -> SeenList | None:
    holder = element.first("valueSet") or element.first("picklist")  # before version 38
    defined = holder and (holder.first("valueSetDefinition") or holder)
    written = [*defined.all("value"), *defined.all("picklistValues")] if defined else []
    if not holder or not defined or not written:
        return None
    name = element.text_of("fullName")
    if not name:
        raise document.unreadable("this field has no <fullName>", element.line)
    values = seen_values(written, document)
    shows = set(_shown(values, is_true(holder, "restricted", document)))
    if not is_true(defined, "sorted", document):
        shows.add("order")
    label = element.text_of("label")
    settings, said = seen_settings(element), tuple(_said(element))
    full_name = f"{of}.{name}" if of else name
    return SeenList(
        crm="salesforce",
        name=full_name,
        values=values,
        path=document.path,
        line=element.line,
        labels={"": label} if label else {},
        shows=frozenset(shows),
        descriptions={"": said[0]} if said else {},
        options={"multiselect": (full_name,)} if settings.takes_several else {},
        unplaced=(*settings.unusual(), *(["description"] if len(said) > 1 else [])),
        source=element,
    )


def _said(element: Element) -> Iterator[str]:
    """What people read beside the field, then what else only administrators read."""
    told = own_words(element.text_of("inlineHelpText") or "")
    kept = own_words(element.text_of("description") or "")
    if kept.startswith(told.removesuffix("…")):
        told, kept = kept, ""
    yield from filter(None, (told, kept))


def _shown(values: tuple[SeenValue, ...], is_restricted: bool) -> Iterator[str]:
    """A list that takes other values too is given out without its inactive ones."""
    yield from ALWAYS_SHOWN
    if is_restricted or not all(value.is_active for value in values):
        yield "inactive"


READER = Reader(_knows, _read, endings=endings("field"))
