"""The parts of a question in several languages: one id each, a text in each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from lexicon.naming import identifier
from lexicon.quiz.foreign import Foreign

Versions = Mapping[str, Foreign]
Texts = dict[str, str]
_FEWEST = {"choice": 3, "multiple": 3, "order": 3, "match": 3}


class Few(NamedTuple):
    """Too few parts to be a question of ours."""

    have: int
    need: int


def fewest(question: Foreign) -> Few | None:
    """How many parts a question lacks; None where it has enough."""
    items = sum(bool(item) for item, _ in question.pairs)
    have = len(question.options) + items + len(question.steps)
    need = _FEWEST.get(question.kind, 0)
    return Few(have, need) if have < need else None


def written_parts(versions: Versions) -> dict[str, Any]:
    """What a question asks, its key and what it explains, as a bank writes them."""
    first = next(iter(versions.values()))
    made: dict[str, Any] = {"text": _in_each(versions, lambda item: item.text)}
    made |= _PARTS[first.kind](versions)
    why = _in_each(versions, lambda item: item.explanation)
    return made | ({"explanation": why} if why else {})


def _options(versions: Versions) -> dict[str, Any]:
    first = next(iter(versions.values()))
    ids = _ids([option.text for option in first.options])
    right = [name for name, option in zip(ids, first.options, strict=True) if option.is_right]
    made: dict[str, Any] = {
        "options": {name: _at(versions, place, _option) for place, name in enumerate(ids)},
        "key": right[0] if first.kind == "choice" else right,
    }
    said = {name: _at(versions, place, _feedback) for place, name in enumerate(ids)}
    feedback = {name: texts for name, texts in said.items() if texts}
    return made | ({"feedback": feedback} if feedback else {})


def _steps(versions: Versions) -> dict[str, Any]:
    ids = _ids(next(iter(versions.values())).steps)
    return {"items": {name: _at(versions, place, _step) for place, name in enumerate(ids)}}


def _pairs(versions: Versions) -> dict[str, Any]:
    """Items and matches; matches that several items share are one."""
    first = next(iter(versions.values()))
    items = _ids([item for item, _ in first.pairs if item])
    shared = list(dict.fromkeys(match for _, match in first.pairs))
    matches = dict(zip(shared, _ids(shared), strict=True))
    places = [place for place, (item, _) in enumerate(first.pairs) if item]
    begins = {match: place for place, (_, match) in reversed(list(enumerate(first.pairs)))}
    named = list(zip(items, places, strict=True))
    return {
        "items": {name: _at(versions, place, _item) for name, place in named},
        "matches": {name: _at(versions, begins[text], _match) for text, name in matches.items()},
        "key": {name: matches[first.pairs[place][1]] for name, place in named},
    }


def _verdict(versions: Versions) -> dict[str, Any]:
    return {"key": bool(next(iter(versions.values())).holds)}


_PARTS = {
    "choice": _options,
    "multiple": _options,
    "order": _steps,
    "match": _pairs,
    "true_false": _verdict,
}


def _in_each(versions: Versions, text: Callable[[Foreign], str]) -> Texts:
    said = {code: text(item) for code, item in versions.items()}
    return {code: words for code, words in said.items() if words}


def _at(versions: Versions, place: int, text: Callable[[Foreign, int], str]) -> Texts:
    return _in_each(versions, lambda item: text(item, place))


def _option(question: Foreign, place: int) -> str:
    return question.options[place].text


def _feedback(question: Foreign, place: int) -> str:
    return question.options[place].feedback


def _step(question: Foreign, place: int) -> str:
    return question.steps[place]


def _item(question: Foreign, place: int) -> str:
    return question.pairs[place][0]


def _match(question: Foreign, place: int) -> str:
    return question.pairs[place][1]


def _ids(texts: Sequence[str]) -> list[str]:
    made: list[str] = []
    for text in texts:
        made.append(identifier((text,), made, "part"))
    return made
