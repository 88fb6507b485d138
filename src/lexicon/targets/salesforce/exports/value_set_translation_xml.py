"""GlobalValueSetTranslation and StandardValueSetTranslation: one file a language."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.exports._files import component_name, endings, named_in, plain_set
from lexicon.targets.salesforce.exports._translations import translations


def _knows(document: Document) -> bool:
    return document.root() in ("GlobalValueSetTranslation", "StandardValueSetTranslation")


def _read(document: Document) -> tuple[SeenList, ...]:
    root = document.xml()
    written = root.text_of("fullName") or component_name(document)
    name, language = named_in(written, document)
    return (
        translations(plain_set(name), language, root.all("valueTranslation"), document, root.line),
    )


READER = Reader(
    _knows, _read, endings=endings("globalValueSetTranslation", "standardValueSetTranslation")
)
