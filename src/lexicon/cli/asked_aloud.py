"""A question and what is said after it as lines of text, which a screen reader reads in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lexicon.adoption.given import Given
from lexicon.cli.typed_answers import label
from lexicon.languages.phrase import typeset
from lexicon.look.escape import visible
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.feedback import feedback
from lexicon.quiz.shown import Shown

_CODES = ("address", "command")
"""Facts that are typed again as they stand."""


@dataclass(frozen=True)
class Voice:
    """In which language something is said, with which words (`taking.<lang>.yml`)."""

    language: str
    words: Mapping[str, str]

    def says(self, sentence: str, **facts: object) -> str:
        """A sentence with its facts; what people wrote is made harmless for a terminal."""
        harmless = {name: self._fact(name, visible(str(fact))) for name, fact in facts.items()}
        return typeset(self.language, self.words[sentence]).format_map(harmless)

    def _fact(self, name: str, text: str) -> str:
        return text if name in _CODES else typeset(self.language, text)


def question_lines(shown: Shown, position: int, total: int, voice: Voice) -> Iterator[str]:
    """The question and its options, each with its letter; of a match the matches, not the items."""
    yield ""
    yield voice.says("question", position=position, total=total, text=shown.text)
    yield voice.says("plain", text=shown.instruction)
    for number, part in enumerate(shown.options):
        yield voice.says("option", label=label(number), text=part.text)


def hint(shown: Shown, voice: Voice) -> str:
    """How to answer."""
    last = label(len(shown.options) - 1)
    key = shown.kind if f"hint_{shown.kind}" in voice.words else "one"
    return voice.says(f"hint_{key}", last=last)


def feedback_lines(given: Given, dictionary: Dictionary, voice: Voice) -> Iterator[str]:
    """Right or not, why, and the definition."""
    said = feedback(given.question, given.key, given.answer, dictionary, voice.language)
    yield voice.says("right" if said.right else "wrong")
    if not said.right:
        yield voice.says("key", key="; ".join(said.key))
        for remark in said.remarks:
            yield voice.says("plain", text=remark.text)
    if said.explanation:
        yield voice.says("plain", text=said.explanation)
    if said.definition:
        yield voice.says("definition", label=said.label, definition=said.definition)


def review_lines(given: Given, dictionary: Dictionary, voice: Voice) -> Iterator[str]:
    """The same at the end of a measure, with the question before it."""
    text = given.question.text.get(voice.language, next(iter(given.question.text.values()), ""))
    yield ""
    yield voice.says("numbered", position=given.position, text=text)
    yield from feedback_lines(given, dictionary, voice)
