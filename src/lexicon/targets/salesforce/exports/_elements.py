"""The values of a list in metadata XML, as value sets and fields write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.exports.shape import as_number
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.salesforce.exports._forecast import neutral_forecast
from lexicon.targets.salesforce.exports._own_words import own_words

_TRUTHS = {"true": True, "false": False, "1": True, "0": False}
_READ = frozenset(
    {"fullName", "label", "isActive", "default", "description", "closed", "won", "converted"}
    | {"probability", "forecastCategory"}
)
ALWAYS_SHOWN = frozenset({"values", "labels", "default", "description"})


def seen_values(elements: Iterable[Element], document: Document) -> tuple[SeenValue, ...]:
    """The values of a list. Raises ExportUnreadable."""
    return without_twins(tuple(_value(element, document) for element in elements), document)


def is_true(element: Element, tag: str, document: Document, otherwise: bool = False) -> bool:
    """What a child says that is true or false. Raises ExportUnreadable."""
    written = element.first(tag)
    if written is None:
        return otherwise
    if written.text not in _TRUTHS:
        said = {"tag": tag, "written": written.text}
        raise document.unreadable("salesforce.not_a_truth", written.line, **said)
    return _TRUTHS[written.text]


def _value(element: Element, document: Document) -> SeenValue:
    code = element.text_of("fullName")
    if not code:
        raise document.unreadable("salesforce.value_no_name", element.line)
    return SeenValue(
        code=code,
        labels={"": element.text_of("label") or code},
        is_active=is_true(element, "isActive", document, otherwise=True),
        attributes=dict(_attributes(element, document)),
        line=element.line,
    )


def _attributes(element: Element, document: Document) -> Iterator[tuple[str, object]]:
    yield "default", is_true(element, "default", document)
    for tag in ("closed", "won", "converted"):
        if element.first(tag) is not None:
            yield tag, is_true(element, tag, document)
    for tag, name in (("probability", "probability"), ("forecastCategory", "forecast")):
        written = element.first(tag)
        if written is not None:
            yield name, _known(written, document)
    if said := own_words(element.text_of("description") or ""):
        yield "description", said
    for child in element.children:
        if child.tag not in _READ and child.text not in ("", "false"):
            yield child.tag, child.text  # a colour, a grouping: an import keeps it as it is


def _known(written: Element, document: Document) -> object:
    """A probability in percent, or a forecast category."""
    if written.tag == "forecastCategory":
        found: object = neutral_forecast(written.text)
    else:
        number = as_number(written.text)
        found = number if number is not None and 0 <= number <= 100 else None
    if found is None:
        said = {"tag": written.tag, "written": written.text}
        raise document.unreadable("salesforce.not_known", written.line, **said)
    return found
