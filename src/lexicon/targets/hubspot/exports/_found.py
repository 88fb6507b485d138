"""What the readers of HubSpot's formats share: where items stand, in what order, how likely."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.shape import Object, as_number, as_object, as_truth, objects


def items(document: Document) -> tuple[Object, ...]:
    """The one object that a file is, or those in its list, bare or under `results`."""
    data = document.json() if document.looks_like_json() else None
    if isinstance(data, dict):
        return objects(data["results"]) if isinstance(data.get("results"), list) else (data,)
    return objects(data)


def in_use(found: Iterable[Object]) -> tuple[Object, ...]:
    """Without those that the portal has archived, unless there is nothing else."""
    listed = tuple(found)
    return tuple(item for item in listed if not is_archived(item)) or listed


def is_archived(item: Object) -> bool:
    """Whether nobody can use it any more: the older versions say that it is not active."""
    return as_truth(item.get("archived")) is True or as_truth(item.get("active")) is False


def in_order(found: Iterable[Object]) -> list[Object]:
    """By `displayOrder`; those with -1 or without one stand last, as the portal shows them."""

    def place(item: Object) -> float:
        order = as_number(item.get("displayOrder"))
        return float("inf") if order is None or order < 0 else order

    return sorted(found, key=place)


def percent(data: object) -> int | float | None:
    """A probability of 0 to 1 in percent, without the dust of binary fractions."""
    number = as_number(data)
    return None if number is None else as_number(round(number * 100, 6))


def chance(probability: object, closed: bool | None, won: bool | None) -> dict[str, object]:
    """A deal stage's attributes: where nothing else says so, 100 % is won and 0 % is lost."""
    likely = percent(probability)
    if likely is None:
        said: dict[str, bool | None] = {"closed": closed, "won": won}
        return {name: truth for name, truth in said.items() if truth is not None}
    return {
        "probability": likely,
        "closed": likely in (0, 100) if closed is None else closed,
        "won": likely == 100 if won is None else won,
    }


def metadata(stage: Object) -> Object:
    """What a stage carries beside its label."""
    return as_object(stage.get("metadata"))
