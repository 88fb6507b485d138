"""What a report needs besides its figures: names, cases as they were told, ways to other pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lexicon.adoption.telling.document import Link
from lexicon.adoption.telling.rewrite import sentence_to_rewrite
from lexicon.adoption.telling.speech import Speech
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Question, said


@dataclass(frozen=True)
class Scene:
    """`questions` by id; `comparisons` are the pages that compare two entries; all may be absent.

    `propose` begins the address at which a change of an entry is proposed; "" where there is none.
    """

    language: str
    dictionary: Dictionary | None = None
    questions: Mapping[str, Question] = field(default_factory=dict)
    comparisons: Mapping[frozenset[str], str] = field(default_factory=dict)
    propose: str = ""

    def speech(self, report: str) -> Speech:
        """Says the things of one report."""
        return Speech(report, self.language, self.dictionary)

    def story(self, scenario: str) -> str:
        """A case as it was told; "" where only its name is known."""
        question = self.questions.get(scenario)
        return self._set(said(question.text, self.language)) if question else ""

    def key(self, scenario: str) -> str:
        """What is right by the criteria of today; "" where nothing is known or certain."""
        question = self.questions.get(scenario)
        found = question.key(self.dictionary) if question and self.dictionary else None
        return found[0] if found else ""

    def rewrite(self, stage: str, story: str) -> str:
        """The sentence of a stage's definition to look at; "" where it has none."""
        entry = self.dictionary.get(f"stage/{stage}") if self.dictionary else None
        definition = said(entry.definition, self.language) if entry else ""
        return self._set(sentence_to_rewrite(definition, story)) if definition else ""

    def ways(self, speech: Speech, stage: str, others: tuple[str, ...]) -> tuple[Link, ...]:
        """To the page that compares the stage with one of the others, and to a proposal."""
        found = []
        for other in others:
            page = self.comparisons.get(frozenset((f"stage/{stage}", f"stage/{other}")))
            if page:
                names = {"one": speech.stage(stage), "other": speech.stage(other)}
                found.append(Link(speech.say("compare", **names), page))
                break
        if self.propose and self.dictionary and self.dictionary.get(f"stage/{stage}"):
            words = speech.say("propose", name=speech.stage(stage))
            found.append(Link(words, f"{self.propose}stage/{stage}"))
        return tuple(found)

    def _set(self, text: str) -> str:
        """Authors' text, typeset and harmless on a terminal."""
        return typeset(self.language, printable(text))
