"""GlobalValueSetTranslation and StandardValueSetTranslation: one file a language."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.components import standard_set
from lexicon.targets.salesforce.exports._files import (
    component_name,
    endings,
    is_of_package,
    named_in,
    plain_set,
)
from lexicon.targets.salesforce.exports._translations import translated, translations


def _knows(document: Document) -> bool:
    return document.root() in ("GlobalValueSetTranslation", "StandardValueSetTranslation")


def _read(document: Document) -> tuple[SeenList, ...]:
    root = document.xml()
    written = root.text_of("fullName") or component_name(document)
    name, language = named_in(written, document)
    values = root.all("valueTranslation")
    is_standard = root.tag == "StandardValueSetTranslation"
    known = standard_set(name) if is_standard else plain_set(name)
    made = translations(known, language, values, document, root.line)
    return (translated(made) if is_of_package(written) else made,)


READER = Reader(
    _knows, _read, endings=endings("globalValueSetTranslation", "standardValueSetTranslation")
)
