"""What the readers of stages share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_number
from lexicon.targets.odoo.stages import CARRIED

_SHOWS = frozenset({"values", "order", "labels", "inactive", "won"})
_FOLD = "fold"
_KNOWN = {"id", "name", "sequence", "is_won", "probability", "on_change", "requirements", _FOLD,
          *CARRIED}  # fmt: skip
"""What has a place; of the rest an import is told the name. `on_change` is of old versions."""


def truth(text: str) -> bool:
    """Yes and no, as modules and exports write them."""
    return text.strip().lower() in {"true", "1", "yes", "oui", "vrai"}


def stage(code: str, written: Mapping[str, str], line: int) -> SeenValue:
    """A stage from its fields. Before version 13 a likelihood of 100 % says that it is won.

    A folded one is out of sight, and may be out of use, unless it is where won opportunities go.
    """
    percent = as_number(written.get("probability", ""))
    is_won = truth(written["is_won"]) if written.get("is_won") else percent == 100
    attributes: dict[str, object] = {"won": is_won}
    if percent is not None:
        attributes["probability"] = percent
    if written.get("requirements"):
        attributes["description"] = written["requirements"]
    attributes |= {name: written[name] for name in CARRIED if written.get(name)}
    is_folded = truth(written.get(_FOLD, ""))
    attributes |= {_FOLD: "True"} if is_folded else {}
    attributes |= {name: (text,) for name, text in written.items() if name not in _KNOWN and text}
    is_aside = is_folded and not is_won
    aside = _FOLD if is_aside else ""
    labels = {"": written.get("name", "")}
    return SeenValue(code, labels, not is_aside, attributes, line, aside=aside)


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
