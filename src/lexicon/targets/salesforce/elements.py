"""The elements of one value, in the order that the Metadata API's WSDL wants."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.value_set import ResolvedValue
from lexicon.targets.salesforce.own_labels import own_label
from lexicon.targets.salesforce.standard_value_sets import EXTRA_ELEMENTS, FORECAST_CATEGORIES
from lexicon.targets.values import probability

DESCRIPTION_LIMIT = 255
_KEPT = frozenset(
    {"allowEmail", "cssExposed", "groupingString", "highPriority", "reverseRole", "reviewed"}
)
"""What a value of a standard set may say besides. The WSDL has all of them by the alphabet."""

Element = tuple[str, str]


def elements(
    value: ResolvedValue, standard_name: str, language: str, description: str
) -> tuple[Element, ...]:
    """Tag and text of each element of a value; "" where it is in no standard set."""
    told = {tag: _attribute(value, tag) for tag in EXTRA_ELEMENTS.get(standard_name, ())}
    kept = value.extras.get("salesforce", {}) if standard_name else {}
    told |= {tag: text for tag, text in kept.items() if tag in _KEPT}
    return (*_custom_value(value, language, description), *sorted(told.items()))


def _custom_value(value: ResolvedValue, language: str, description: str) -> Iterator[Element]:
    yield "fullName", value.code("salesforce")
    if value.extras.get("salesforce", {}).get("color"):
        yield "color", value.extras["salesforce"]["color"]
    yield "default", _boolean(value.is_default)
    if description:
        yield "description", description
    if not value.is_active:
        yield "isActive", _boolean(False)
    yield "label", own_label(value, language)


def _attribute(value: ResolvedValue, tag: str) -> str:
    if tag == "forecastCategory":
        return _forecast(value)
    if tag == "probability":
        return str(round(probability(value) or 0))
    said: dict[str, bool | None] = {
        "closed": value.closed,
        "converted": value.converted,
        "won": value.won,
    }
    return _boolean(bool(said[tag]))


def _forecast(value: ResolvedValue) -> str:
    if value.forecast:
        return FORECAST_CATEGORIES[value.forecast]
    if value.closed:
        return "Closed" if value.won else "Omitted"
    return "Pipeline"


def _boolean(answer: bool) -> str:
    return "true" if answer else "false"
