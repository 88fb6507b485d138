"""Quiz questions that were written for a meaning which an entry no longer has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.history.versions import from_version_on
from lexicon.model.scalars import version_parts
from lexicon.yamlfile.construct import Data
from lexicon.yamlfile.read import read

_ABOUT = re.compile(r"([a-z]+/[a-z0-9_]+)@([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a quiz: where it stands, and the entry and major version it is about."""

    path: str
    id: str
    entry: str
    major: int


@dataclass(frozen=True, slots=True)
class StaleQuestion:
    """A question that has lost its meaning; `version` is the entry's now, "" where it is gone."""

    question: Question
    version: str


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of all quizzes; `unread` are the files that cannot be understood."""

    known: tuple[Question, ...] = ()
    unread: tuple[str, ...] = ()


def questions_in(files: Mapping[str, bytes]) -> Questions:
    """The questions of quiz files, path → content; what is no question is for a check to say."""
    documents = {path: read(files[path]) for path in sorted(files)}
    return Questions(
        tuple(item for path, document in documents.items() for item in _of(path, document.data)),
        tuple(path for path, document in documents.items() if document.faults),
    )


def _of(path: str, data: Data) -> Iterator[Question]:
    listed = data.get("questions") if isinstance(data, dict) else None
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, dict):
            found = _ABOUT.fullmatch(str(item.get("about")))
            if found:
                yield Question(path, str(item.get("id", "")), found[1], int(found[2]))


def stale_questions(
    questions: Iterable[Question], two: Comparison, changes: Sequence[Change]
) -> Iterator[StaleQuestion]:
    """The questions that this change takes the meaning from; older ones have lost it before."""
    grave = {change.entry for change in changes if change.level is Level.MAJOR}
    for question in questions:
        before, after = two.base.get(question.entry), two.head.get(question.entry)
        if before is None or version_parts(before.version)[0] != question.major:
            continue
        version = from_version_on(question.entry, two) if question.entry in grave else ""
        version = version or (after.version if after else "")
        if not version or version_parts(version)[0] != question.major:
            yield StaleQuestion(question, version)
