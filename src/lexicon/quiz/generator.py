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

OPTIONS = 4
"""Options of a generated question, where there are so many."""


class Generator(NamedTuple):
    """Makes questions about a dictionary; the same dictionary makes the same."""

    make: Callable[[Dictionary], Iterator[Question]]
    on_pages: bool = False
    """Whether it may be asked on the entry's own page, which must not say the answer at its top."""


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


def all_teams(generator: str, dictionary: Dictionary) -> Translations:
    """What it is called that no one team answers for something: two are both, more are all."""
    key = "together" if len(dictionary.manifest.teams) == 2 else "all_together"
    return sentence(generator, key, dictionary, {})


def labels(reference: str, dictionary: Dictionary) -> Translations:
    """What an entry is called, in every language of the dictionary."""
    return {code: called(reference, dictionary, code) for code in dictionary.languages}


def team_names(team: str, dictionary: Dictionary) -> Translations:
    """What a team is called, in every language of the dictionary."""
    known = dictionary.manifest.teams.get(team)
    return {
        code: (known.names.get(code) if known else None) or team for code in dictionary.languages
    }
