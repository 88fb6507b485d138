"""What the readers of stages share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_number
from lexicon.targets.exports.unreadable import Noted
from lexicon.targets.odoo.stages import CARRIED

_SHOWS = frozenset({"values", "order", "labels", "inactive", "won"})
_FOLD = "fold"
_NAME = "name@"
_CALLED = {"requirements": "description", "is_won": "won"}
_KNOWN = {"id", "name", "sequence", "is_won", "probability", "on_change", "requirements", _FOLD,
          *CARRIED}  # fmt: skip
"""What has a place; of the rest an import is told the name. `on_change` is of old versions."""


def truth(text: str) -> bool:
    """Yes and no, as modules and exports write them."""
    return text.strip().lower() in {"true", "1", "yes", "oui", "vrai"}


def stage(
    code: str, written: Mapping[str, str], line: int, *, is_change: bool = False
) -> SeenValue:
    """A stage from its fields. Before version 13 a likelihood of 100 % says that it is won.

    A folded one is out of sight, and may be out of use, unless it is where won opportunities go. Of
    what a module changes in another's stage only what is written counts, and what it takes away.
    """
    percent = as_number(written.get("probability", ""))
    is_won = truth(written["is_won"]) if written.get("is_won") else percent == 100
    says_won = not is_change or percent is not None or bool(written.get("is_won"))
    attributes = dict(_taken_away(written)) if is_change else {}
    attributes |= {"won": is_won} if says_won else {}
    if percent is not None:
        attributes["probability"] = percent
    if written.get("requirements"):
        attributes["description"] = written["requirements"]
    attributes |= {name: written[name] for name in CARRIED if written.get(name)}
    is_folded = truth(written.get(_FOLD, ""))
    attributes |= {_FOLD: "True"} if is_folded else {}
    attributes |= {name: (text,) for name, text in written.items() if _is_rest(name) and text}
    is_aside = is_folded and not is_won
    aside = _FOLD if is_aside else ""
    labels = _labels(written, is_change=is_change)
    is_active = None if is_change and _FOLD not in written else not is_aside
    place = as_number(written.get("sequence", ""))
    at = place if is_change or place is not None else 1.0
    seen = SeenValue(code, labels, is_active, attributes, line, aside=aside, place=at)
    return replace(seen, is_change=is_change)


def _is_rest(name: str) -> bool:
    return name not in _KNOWN and not name.startswith(_NAME)


def _labels(written: Mapping[str, str], *, is_change: bool) -> dict[str, str]:
    """The name, and those that newer data have in other languages themselves: `name@fr`."""
    own = {"": written["name"]} if written.get("name") or not is_change else {}
    told = ((key, text) for key, text in written.items() if key.startswith(_NAME) and text)
    return {**own, **{key.removeprefix(_NAME): text for key, text in told}}


def _taken_away(written: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    """What a change leaves blank in another's stage, and that it is folded no more."""
    for name, text in written.items():
        if name != "name" and (not text or (name == _FOLD and not truth(text))):
            yield _CALLED.get(name, name), None


def stages(
    document: Document,
    values: Iterable[SeenValue],
    *,
    is_part: bool = False,
    noted: tuple[Noted, ...] = (),
) -> tuple[SeenList, ...]:
    """The list of all stages, by sequence; nothing where there is no stage, and nothing to note."""
    seen = tuple(sorted(values, key=lambda item: 1.0 if item.place is None else item.place))
    if not (seen or noted):
        return ()
    line = min((value.line for value in seen), default=1)
    said = {name for value in seen for name in value.attributes}
    shows = _SHOWS | (said & {"probability", "description"})
    shows |= {"translations"} if any(key for value in seen for key in value.labels) else set()
    made = SeenList("odoo", "crm.stage", seen, document.path, line, shows=shows)
    return (replace(made, is_part=is_part, noted=noted),)
