"""What a generator is, and what several of them need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.scalars import Translations, version_parts
from lexicon.quiz.kinds import question_classes
from lexicon.quiz.labels import called
from lexicon.quiz.question import Question
from lexicon.quiz.shuffle import shuffled

OPTIONS = 4
"""Options of a generated question, where there are so many."""


class Generator(NamedTuple):
    """Makes questions about a dictionary; the same dictionary makes the same."""

    make: Callable[[Dictionary], Iterator[Question]]


def practice(entry: Entry, name: str, kind: str, **parts: Any) -> Question:
    """A practice question about an entry as it is today."""
    about = f"{entry.ref}@{version_parts(entry.version)[0]}"
    written = {"id": name, "kind": kind, "about": about, "use": "practice", **parts}
    return question_classes()[kind].model_validate(written)


def sentence(
    generator: str, key: str, dictionary: Dictionary, facts: Mapping[str, Translations]
) -> Translations:
    """One of a generator's sentences in every language of the dictionary, its blanks filled."""
    made = {}
    for language in dictionary.languages:
        words = load_words("lexicon.quiz.generated", generator, language)
        known = {name: texts.get(language, "") for name, texts in facts.items()}
        made[language] = str(words[key]).format_map(known)
    return made


def labels(reference: str, dictionary: Dictionary) -> Translations:
    """What an entry is called, in every language of the dictionary."""
    return {code: called(reference, dictionary, code) for code in dictionary.languages}


def team_names(team: str, dictionary: Dictionary) -> Translations:
    """What a team is called, in every language of the dictionary."""
    known = dictionary.manifest.teams.get(team)
    return {
        code: (known.names.get(code) if known else None) or team for code in dictionary.languages
    }


def near_misses(entry: Entry, dictionary: Dictionary, count: int) -> tuple[str, ...]:
    """Other entries of its kind that people take it for: confused with it first, then neighbours.

    Those that merely are of the same kind come last, in an order that depends on the entry.
    """
    funnel = [stage.ref for stage in dictionary.stages]
    others = [item.ref for item in dictionary.entries.values() if item.kind == entry.kind]
    at = funnel.index(entry.ref) if entry.ref in funnel else -1
    beside = sorted(funnel, key=lambda ref: abs(funnel.index(ref) - at)) if at >= 0 else []
    ranked = (*_confused_with(entry, dictionary), *beside, *shuffled(others, entry.ref, "near"))
    offered = dict.fromkeys(ref for ref in ranked if ref != entry.ref)
    in_use = (ref for ref in offered if _is_in_use(dictionary.get(ref)))
    return tuple(in_use)[:count]


def _confused_with(entry: Entry, dictionary: Dictionary) -> Iterator[str]:
    """In both directions: the relation is written on one side only."""
    yield from (item.to for item in entry.related if item.as_ == "confused_with")
    for other in dictionary.entries.values():
        if any(item.to == entry.ref and item.as_ == "confused_with" for item in other.related):
            yield other.ref


def _is_in_use(entry: Entry | None) -> bool:
    return entry is not None and entry.status not in ("deprecated", "retired")
