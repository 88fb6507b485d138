"""Picklist fields of an org: CustomField in an SFDX project, CustomObject otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue, Told
from lexicon.targets.salesforce.compared_settings import SORTED, field_settings
from lexicon.targets.salesforce.exports._choosing import TAGS, choosing
from lexicon.targets.salesforce.exports._elements import ALWAYS_SHOWN, is_true, seen_values
from lexicon.targets.salesforce.exports._files import (
    component_name,
    endings,
    folder_names,
    plain_set,
)
from lexicon.targets.salesforce.exports._own_words import own_words, owners_named
from lexicon.targets.salesforce.field_names import is_own
from lexicon.targets.salesforce.seen_options import seen_options
from lexicon.targets.salesforce.settings import Settings, seen_settings


def _knows(document: Document) -> bool:
    return document.root() in ("CustomField", "CustomObject")


def _read(document: Document) -> tuple[SeenList, ...]:
    """The fields that hold values, and those of the firm's own that offer a set of values."""
    root = document.xml()
    if root.tag == "CustomField":
        folder, of, *_ = folder_names(document)
        found = [_field(root, of if folder == "fields" else "", document)]
    else:
        of = component_name(document)
        found = [_field(item, of, document) for item in root.all("fields")]
        found += [choosing(item, of, document) for tag in TAGS for item in root.all(tag)]
    return tuple(item for item in found if item is not None)


def _field(element: Element, of: str, document: Document) -> SeenList | None:
    holder = element.first("valueSet") or element.first("picklist")  # before version 38
    defined = holder and (holder.first("valueSetDefinition") or holder)
    written = [*defined.all("value"), *defined.all("picklistValues")] if defined else []
    offers = plain_set(holder.text_of("valueSetName") or "") if holder else ""
    if not holder or not defined or not (written or offers):
        return None
    name = element.text_of("fullName")
    if not name:
        raise document.unreadable("salesforce.field_no_name", element.line)
    full_name = f"{of}.{name}" if of else name
    seen = _shared(full_name, element, document)
    if not written:
        offering = replace(seen, offers=offers, settings=_without_order(seen.settings))
        return offering if is_own(full_name) else None
    values = seen_values(written, document)
    shows = set(_shown(values, is_true(holder, "restricted", document)))
    if not is_true(defined, "sorted", document):
        shows.add("order")
    return replace(seen, values=values, shows=frozenset(shows))


def _shared(full_name: str, element: Element, document: Document) -> SeenList:
    """What is said of any field, wherever its values stand."""
    label, settings = element.text_of("label"), seen_settings(element)
    (said, apart), is_ours = _said(element), is_own(full_name)
    seen = seen_options(settings)
    told = {**seen.told, **({"description": apart} if apart else {})}
    return SeenList(
        crm="salesforce",
        name=full_name,
        values=(),
        path=document.path,
        line=element.line,
        labels={"": label} if label else {},
        descriptions={"": said} if said else {},
        options=dict(_options(full_name, settings, told)) if is_ours else {},
        unplaced=seen.unplaced if is_ours else (),
        called_in="fields" if is_ours else "",
        settings={**field_settings(seen.told), SORTED: settings.is_sorted} if is_ours else {},
        source=element,
        owners=owners_named(map(element.text_of, ("inlineHelpText", "description"))),
    )


def _without_order(settings: Mapping[str, object]) -> dict[str, object]:
    """The set is sorted or not, whoever offers it."""
    return {name: said for name, said in settings.items() if name != SORTED}


def _options(
    full_name: str, settings: Settings, told: Mapping[str, object]
) -> Iterator[tuple[str, Told]]:
    """What the target must be told to make the field as it is; it makes the firm's own alone."""
    if settings.takes_several:
        yield "multiselect", (full_name,)
    if settings.is_sorted:
        yield "sorted", (full_name,)
    if told:
        yield "fields", {full_name: told}


def _said(element: Element) -> tuple[str, str]:
    """What people read beside the field, and what else only those read who run the org."""
    helped = element.text_of("inlineHelpText") or ""
    told, kept = own_words(helped), own_words(element.text_of("description") or "")
    is_one = kept.startswith(told.removesuffix("…")) and (bool(told) or not helped)
    return (kept, "") if is_one else (told, kept)


def _shown(values: tuple[SeenValue, ...], is_restricted: bool) -> Iterator[str]:
    """A list that takes other values too is given out without its inactive ones."""
    yield from ALWAYS_SHOWN
    if is_restricted or not all(value.is_active for value in values):
        yield "inactive"


READER = Reader(_knows, _read, endings=endings("field"))
