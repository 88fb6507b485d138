"""What the readers of stages share."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList, SeenValue

_SHOWS = frozenset({"values", "order", "labels", "inactive", "won"})


def truth(text: str) -> bool:
    """Yes and no, as modules and exports write them."""
    return text.strip().lower() in {"true", "1", "yes", "oui", "vrai"}


def stage(code: str, name: str, is_won: bool, fold: bool, more: str, line: int) -> SeenValue:
    """A stage. A folded one is out of use, unless it is where won opportunities are put away."""
    said = {"description": more} if more else {}
    attributes: dict[str, object] = {"won": is_won, **said}
    return SeenValue(code, {"": name}, is_won or not fold, attributes, line)


def stages(document: Document, values: Iterable[tuple[float, SeenValue]]) -> tuple[SeenList, ...]:
    """The list of all stages, by sequence; nothing where there is no stage."""
    ordered = sorted(values, key=lambda item: item[0])
    if not ordered:
        return ()
    seen = tuple(value for _, value in ordered)
    line = min(value.line for value in seen)
    return (SeenList("odoo", "crm.stage", seen, document.path, line, shows=_SHOWS),)
