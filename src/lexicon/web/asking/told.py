"""What is said of an answer: right or not, the key, why not, and the definition to go back to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.feedback import feedback
from lexicon.quiz.question import Answer, Part, Question, said
from lexicon.web.naming import page_on_site
from lexicon.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Given:
    """One element of an answer in words, and whether it belongs there."""

    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An answer with all there is to say; prose is typeset but not yet HTML.

    `part` counts the right elements of `parts` where there are several. `address` is the entry's
    page on the site, from its root.
    """

    question: str
    right: bool
    part: int
    parts: int
    given: tuple[Given, ...]
    key: tuple[str, ...]
    is_ordered: bool
    remarks: tuple[Part, ...]
    explanation: str
    label: str
    definition: str
    address: str


def told(
    question: Question, key: Answer, answer: Answer, dictionary: Dictionary, tongue: Tongue
) -> Told:
    """Hold an answer against its key, in words. Raises ValueError where it is no answer."""
    language, set_ = tongue.language, tongue.typeset
    words = feedback(question, key, answer, dictionary, language)
    marks = question.marks(key, answer)
    chosen = dict(question.options(dictionary, language))
    return Told(
        set_(said(question.text, language)),
        words.right,
        sum(mark.right for mark in marks),
        len(marks),
        _given(
            question, key, answer, _set(question.in_words(answer, dictionary, language), tongue)
        ),
        _set(words.key, tongue),
        question.kind == "order",
        tuple(Part(set_(chosen.get(name, name)), set_(text)) for name, text in words.remarks),
        set_(words.explanation),
        words.label,
        words.definition,
        page_on_site(words.entry, dictionary, tongue),
    )


def _set(texts: Iterable[str], tongue: Tongue) -> tuple[str, ...]:
    return tuple(tongue.typeset(text) for text in texts)


def _given(
    question: Question, key: Answer, answer: Answer, words: tuple[str, ...]
) -> tuple[Given, ...]:
    if question.kind == "order":
        placed = zip(words, answer, key, strict=False)
        return tuple(Given(text, name == right) for text, name, right in placed)
    pairs = zip(words, answer, strict=False)
    return tuple(Given(text, name in key) for text, name in pairs)
