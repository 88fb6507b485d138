"""What the readers of stages share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_number

_SHOWS = frozenset({"values", "order", "labels", "inactive", "won"})


def truth(text: str) -> bool:
    """Yes and no, as modules and exports write them."""
    return text.strip().lower() in {"true", "1", "yes", "oui", "vrai"}


def stage(code: str, written: Mapping[str, str], line: int) -> SeenValue:
    """A stage from its fields. Before version 13 a likelihood of 100 % says that it is won.

    A folded one is out of use, unless it is where won opportunities are put away.
    """
    percent = as_number(written.get("probability", ""))
    is_won = truth(written["is_won"]) if written.get("is_won") else percent == 100
    attributes: dict[str, object] = {"won": is_won}
    if percent is not None:
        attributes["probability"] = percent
    if written.get("requirements"):
        attributes["description"] = written["requirements"]
    is_active = is_won or not truth(written.get("fold", ""))
    return SeenValue(code, {"": written.get("name", "")}, is_active, attributes, line)


def stages(document: Document, values: Iterable[tuple[float, SeenValue]]) -> tuple[SeenList, ...]:
    """The list of all stages, by sequence; nothing where there is no stage."""
    ordered = sorted(values, key=lambda item: item[0])
    if not ordered:
        return ()
    seen = tuple(value for _, value in ordered)
    line = min(value.line for value in seen)
    said = {name for value in seen for name in value.attributes}
    shows = _SHOWS | (said & {"probability", "description"})
    return (SeenList("odoo", "crm.stage", seen, document.path, line, shows=shows),)
