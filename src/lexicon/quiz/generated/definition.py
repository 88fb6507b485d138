"""A definition is read, and one says which word it defines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.model.kinds.term import Term
from lexicon.model.scalars import Translations
from lexicon.quiz.generator import OPTIONS, Generator, labels, practice, sentence
from lexicon.quiz.near import NearMisses
from lexicon.quiz.question import Question


def _make(dictionary: Dictionary) -> Iterator[Question]:
    near = NearMisses(dictionary)
    for entry in (*dictionary.of(Stage), *dictionary.of(Term)):
        wrong = near.of(entry, OPTIONS - 1)
        if entry.status in ("deprecated", "retired") or len(wrong) < 2:
            continue
        if not all(entry.definition.get(code, "").strip() for code in dictionary.languages):
            continue
        facts = {"definition": _without_its_name(entry)}
        yield practice(
            entry,
            f"definition_of_{entry.id}",
            "choice",
            text=sentence("definition", "text", dictionary, facts),
            options={_id(ref): labels(ref, dictionary) for ref in (entry.ref, *wrong)},
            key=_id(entry.ref),
            feedback={_id(ref): _means(ref, dictionary) for ref in wrong},
        )


def _means(reference: str, dictionary: Dictionary) -> Translations:
    entry = dictionary.get(reference)
    facts = {"label": labels(reference, dictionary), "definition": entry.definition if entry else {}}
    return sentence("definition", "feedback", dictionary, facts)


def _without_its_name(entry: Entry) -> Translations:
    """The definition with `…` where it says its own word."""
    masked = {}
    for language, text in entry.definition.items():
        names = entry.names.get(language)
        words = {names.label, names.plural, names.short, *names.synonyms} if names else set()
        spoken = text.casefold()
        inside = (word for word in words if word and word.casefold() in spoken)
        known = sorted(inside, key=len, reverse=True)
        either = "|".join(map(re.escape, known))
        masked[language] = re.sub(rf"(?i)\b(?:{either})\b", "…", text) if known else text
    return masked


def _id(reference: str) -> str:
    return reference.partition("/")[2]


GENERATOR = Generator(_make)
