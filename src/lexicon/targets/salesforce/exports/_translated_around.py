"""What an object's translation says beside its fields: what record types are called, and more."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.salesforce.choosing_options import RECORD_TYPE
from lexicon.targets.salesforce.exports._files import is_of_package, named_in

_TEXTS = {"label": "labels", "description": "descriptions"}
"""By which element a record type's words are translated → the option that takes them."""


def translated_around(root: Element, name: str, document: Document) -> Iterator[SeenList]:
    """The whole, for whoever mends a field of that object; the words of each record type.

    `name` is that of the translation, as in `Lead-fr`. Raises ExportUnreadable.
    """
    if any(child.tag != "fields" for child in root.children):
        of, around = name.rpartition("-")[0], {name.casefold(): root}
        yield SeenList("salesforce", of, (), document.path, keyed_by="label", around=around)
    for item in root.all("recordTypes"):
        of, language = named_in(name, document)
        texts = ((part, item.text_of(tag)) for tag, part in _TEXTS.items())
        said = {part: {language: text} for part, text in texts if text}
        if own := item.text_of("name") if said else "":
            yield SeenList(
                "salesforce",
                f"{of}.{own}",
                (),
                document.path,
                item.line,
                shows=frozenset() if is_of_package(name) else frozenset({"translations"}),
                keyed_by="label",
                options={RECORD_TYPE: {f"{of}.{own}": said}},
            )
