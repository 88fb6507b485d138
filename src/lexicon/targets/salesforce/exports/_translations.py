"""Translations of a list's values: each by the label that it translates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import SeenList, SeenValue


def translations(
    name: str, language: str, elements: Iterable[Element], document: Document, line: int
) -> SeenList:
    """What is translated, and what is not: of that only a comment stands in the file."""
    values = tuple(_value(element, language, document) for element in elements)
    shows = frozenset({"translations"})
    return SeenList("salesforce", name, values, document.path, line, shows=shows, keyed_by="label")


def translated(seen: SeenList) -> SeenList:
    """The list with what is translated alone: it shows no more."""
    values = tuple(value for value in seen.values if any(value.labels.values()))
    labels = {language: label for language, label in seen.labels.items() if label}
    return replace(seen, values=values, labels=labels, shows=frozenset())


def _value(element: Element, language: str, document: Document) -> SeenValue:
    label = element.text_of("masterLabel")
    if not label:
        raise document.unreadable("salesforce.translation_no_label", element.line)
    translation = element.text_of("translation") or None
    return SeenValue(label, {language: translation}, line=element.line)
