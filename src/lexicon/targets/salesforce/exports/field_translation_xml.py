"""Translations of fields and of their own lists: CustomFieldTranslation, or of an object."""

from __future__ import annotations

from dataclasses import replace

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.exports._files import (
    component_name,
    endings,
    folder_names,
    is_of_package,
    named_in,
)
from lexicon.targets.salesforce.exports._own_words import own_words, owners_named
from lexicon.targets.salesforce.exports._translated_around import translated_around
from lexicon.targets.salesforce.exports._translations import translated, translations

_FIELD, _WHOLE = "CustomFieldTranslation", "CustomObjectTranslation"


def _knows(document: Document) -> bool:
    return document.root() in (_FIELD, _WHOLE)


def _read(document: Document) -> tuple[SeenList, ...]:
    """The fields of which anything is translated: their values, their label or their help.

    Of an object, what is around them as well.
    """
    root = document.xml()
    if root.tag == _FIELD:
        fields, whole = [root], folder_names(document)[0]
    else:
        fields, whole = list(root.all("fields")), component_name(document)
    told = [field for field in fields if any(field.text_of(tag) for tag in ("label", "help"))]
    with_values = [field for field in fields if field.first("picklistValues")]
    around = translated_around(root, whole, document) if root.tag == _WHOLE else ()
    if not with_values and not told:
        return tuple(around)
    of, language = named_in(whole, document)
    chosen = {id(field) for field in (*told, *with_values)}
    made = tuple(_field(item, of, language, document) for item in fields if id(item) in chosen)
    return (*(map(translated, made) if is_of_package(whole) else made), *around)


def _field(field: Element, of: str, language: str, document: Document) -> SeenList:
    name = field.text_of("name")
    if not name:
        raise document.unreadable("salesforce.translation_no_name", field.line)
    made = translations(f"{of}.{name}", language, field.all("picklistValues"), document, field.line)
    said = own_words(field.text_of("help") or "")
    labels = {language: field.text_of("label") or None}
    told = replace(made, owners=owners_named([field.text_of("help")]))
    return replace(told, labels=labels, descriptions={language: said or None})


READER = Reader(_knows, _read, endings=endings("fieldTranslation", "objectTranslation"))
