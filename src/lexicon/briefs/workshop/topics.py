"""A topic as somebody is asked about it: the question, and what can be answered."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.briefs.workshop.plan import Plan, Topic
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision, Option
from lexicon.quiz.labels import called
from lexicon.quiz.question import said


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in one language, plain text; `options` are ids with their words, none of a text.

    `meanings` say what each option would do, where somebody wrote it down.
    """

    topic: Topic
    question: str
    options: tuple[tuple[str, str], ...]
    meanings: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The options' ids."""
        return tuple(name for name, _ in self.options)

    def label(self, option: str) -> str:
        """An option in words; what is none stays."""
        return dict(self.options).get(option, option)


def ask(topic: Topic, plan: Plan, dictionary: Dictionary, language: str) -> Asked:
    """The question of a topic, in a language or the first that it has."""
    if topic.kind == "scenario":
        case = plan.scenario(topic.about)
        text = said(case.text, language) if case else topic.about
        options = case.options(dictionary, language) if case else ()
        return Asked(topic, text, tuple((part.id, part.text) for part in options))
    entry = dictionary.get(topic.about)
    if topic.kind == "decision" and isinstance(entry, Decision):
        return Asked(
            topic,
            said(entry.question, language),
            tuple((option.id, _label(option, language)) for option in entry.options),
            tuple(said(option.definition, language) for option in entry.options),
        )
    return Asked(topic, called(topic.about, dictionary, language), ())


def _label(option: Option, language: str) -> str:
    return said({code: names.label for code, names in option.names.items()}, language, option.id)
