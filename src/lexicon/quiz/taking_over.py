"""Make questions of ours from those of another program: joined by language, and what is left."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lexicon.naming import identifier
from lexicon.quiz.foreign import Foreign, Remark
from lexicon.quiz.question import ABOUT_PATTERN, Form, Use
from lexicon.quiz.translating import fewest, written_parts

Written = dict[str, Any]
"""A question as a bank writes it."""
Versions = Mapping[str, Foreign]
"""Language → a question in that language."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a file does not say of its questions; `taken` are the ids that there are."""

    about: str
    use: Use
    form: Form | None
    taken: Collection[str]


@dataclass(frozen=True, slots=True)
class TakenOver:
    """Questions as a bank writes them, and of which lines something is to be told."""

    questions: tuple[Written, ...]
    remarks: tuple[Remark, ...]

    @property
    def stops(self) -> bool:
        """Whether a file cannot be trusted, so that nothing of it may be taken."""
        return any(remark.stops for remark in self.remarks)


def taken_over(given: Mapping[str, Sequence[Foreign | Remark]], wish: Wish) -> TakenOver:
    """The questions of a file a language; those of the first language count.

    A question of another language belongs to the one with its name, else to the one at its place.
    """
    remarks = [
        replace(item, facts={**item.facts, "language": code})
        for code, items in given.items()
        for item in items
        if isinstance(item, Remark)
    ]
    asked = {
        code: [item for item in items if isinstance(item, Foreign)] for code, items in given.items()
    }
    questions: list[Written] = []
    taken = set(wish.taken)
    for versions in _joined(asked):
        faults = tuple(_faults(versions, wish))
        remarks += faults
        if any(fault.leaves_out for fault in faults):
            continue
        made = _made(versions, wish, taken)
        taken.add(made["id"])
        questions.append(made)
    return TakenOver(tuple(questions), tuple(sorted(remarks, key=lambda item: item.line)))


def _joined(asked: Mapping[str, Sequence[Foreign]]) -> Iterator[Versions]:
    """The versions of each question of the first language."""
    language, *others = asked
    named = {code: {item.name: item for item in asked[code] if item.name} for code in others}
    for position, first in enumerate(asked[language]):
        versions = {language: first}
        for code in others:
            placed = next(iter(asked[code][position : position + 1]), None)
            unnamed = placed if placed is not None and not placed.name else None
            found = named[code].get(first.name, unnamed)
            if found is not None:
                versions[code] = found
        yield versions


def _faults(versions: Versions, wish: Wish) -> Iterator[Remark]:
    """What keeps a question out, and which translation does not fit it."""
    language, first = next(iter(versions.items()))
    facts: dict[str, object] = {"name": first.name or first.text, "language": language}
    if not first.text:
        yield Remark(first.line, "no_text", facts)
    if not re.match(ABOUT_PATTERN, first.about or wish.about):
        yield Remark(first.line, "no_about", facts | {"about": first.about or wish.about})
    if few := fewest(first):
        yield Remark(first.line, "few", facts | {"have": few.have, "need": few.need})
    texts = _texts(first)
    if len(set(texts)) < len(texts):
        yield Remark(first.line, "same", facts)
    if any(not text for text in texts):
        yield Remark(first.line, "empty", facts)
    for code, other in versions.items():
        if not _fits(first, other):
            yield Remark(other.line, "unlike", facts | {"language": code}, leaves_out=False)


def _texts(question: Foreign) -> list[str]:
    options = [option.text for option in question.options]
    return [*options, *(item for item, _ in question.pairs if item), *question.steps]


def _fits(first: Foreign, other: Foreign) -> bool:
    """Whether two versions ask the same: as many parts, and the same of them right."""
    right = [option.is_right for option in first.options]
    return (
        first.kind == other.kind
        and right == [option.is_right for option in other.options]
        and len(first.steps) == len(other.steps)
        and [not item for item, _ in first.pairs] == [not item for item, _ in other.pairs]
        and first.holds == other.holds
    )


def _made(versions: Versions, wish: Wish, taken: Collection[str]) -> Written:
    first = next(iter(versions.values()))
    fitting = {code: item for code, item in versions.items() if _fits(first, item)}
    use = first.use or wish.use
    made: Written = {
        "id": identifier((first.name, first.text), taken, "question"),
        "kind": first.kind,
        "about": first.about or wish.about,
        "use": use,
    }
    if use == "measure" and wish.form:
        made["form"] = wish.form
    return made | written_parts(fitting)
