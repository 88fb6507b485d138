"""GlobalValueSet and StandardValueSet, in an SFDX project or as the Metadata API gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.salesforce.compared_settings import SORTED
from lexicon.targets.salesforce.components import standard_set
from lexicon.targets.salesforce.exports._elements import ALWAYS_SHOWN, is_true, seen_values
from lexicon.targets.salesforce.exports._files import component_name, endings, plain_set
from lexicon.targets.salesforce.exports._own_words import own_words, owners_named
from lexicon.targets.salesforce.standard_value_sets import EXTRA_ELEMENTS

_VALUES = {"GlobalValueSet": "customValue", "StandardValueSet": "standardValue"}
_STATES = "AddressStateCode"
"""The states of all countries: their codes are unique within a country alone, so it is no list."""
_ATTRIBUTES = {"forecastCategory": "forecast"}


def _knows(document: Document) -> bool:
    return document.root() in _VALUES


def _read(document: Document) -> tuple[SeenList, ...]:
    root = document.xml()
    written = root.text_of("fullName") or component_name(document)
    name = standard_set(written) if root.tag == "StandardValueSet" else plain_set(written)
    held = () if written == _STATES else tuple(root.all(_VALUES[root.tag]))
    values = seen_values(held, document)
    shows = set(_shown(root.tag, name, values))
    if not is_true(root, "sorted", document):
        shows.add("order")
    label = root.text_of("masterLabel")
    labels = {"": label} if label else {}
    said = own_words(root.text_of("description") or "")
    return (
        SeenList(
            crm="salesforce",
            name=name,
            values=values,
            path=document.path,
            line=root.line,
            labels=labels,
            shows=frozenset(shows),
            descriptions={"": said} if said else {},
            settings={SORTED: "order" not in shows},
            options={} if "order" in shows else {"sorted": (plain_set(written),)},
            source=root,
            owners=_owners(root, held),
        ),
    )


def _owners(root: Element, held: Iterable[Element]) -> tuple[str, ...]:
    """As the set says; a standard one has no text of its own, its values have."""
    own = owners_named([root.text_of("description")])
    return own or owners_named(value.text_of("description") for value in held)


def _shown(kind: str, name: str, values: tuple[SeenValue, ...]) -> Iterator[str]:
    """A standard set is given out without its inactive values, unless one of them is there."""
    yield from ALWAYS_SHOWN
    if kind == "GlobalValueSet" or not all(value.is_active for value in values):
        yield "inactive"
    for tag in EXTRA_ELEMENTS.get(name, ()):
        yield _ATTRIBUTES.get(tag, tag)


READER = Reader(_knows, _read, endings=endings("globalValueSet", "standardValueSet"))
