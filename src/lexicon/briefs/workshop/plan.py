"""What a workshop is about: words to define, questions to settle, cases to judge."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from lexicon.errors import LexiconError, UnknownName
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.quiz.payload import payload, question_from
from lexicon.quiz.questions.scenario import Scenario

TopicKind = Literal["term", "decision", "scenario"]
_MOST = 30
"""Topics of one kind; an hour has room for far fewer."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that each participant answers alone; `about` is an entry or a scenario's id."""

    kind: TopicKind
    about: str


@dataclass(frozen=True)
class Plan:
    """The topics in the order in which they are asked; scenarios as they were on that day."""

    title: str
    terms: tuple[str, ...]
    decisions: tuple[str, ...]
    scenarios: tuple[Scenario, ...]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """All of them: words first, while nobody has read how a question is put."""
        return (
            *(Topic("term", name) for name in self.terms),
            *(Topic("decision", name) for name in self.decisions),
            *(Topic("scenario", item.id) for item in self.scenarios),
        )

    def scenario(self, name: str) -> Scenario | None:
        """A scenario by its id."""
        return next((item for item in self.scenarios if item.id == name), None)

    def options(self, topic: Topic, dictionary: Dictionary) -> tuple[str, ...]:
        """The ids one may answer with; none for a text of one's own."""
        if topic.kind == "scenario":
            case = self.scenario(topic.about)
            return tuple(part.id for part in case.options(dictionary, "")) if case else ()
        entry = dictionary.get(topic.about)
        return tuple(item.id for item in entry.options) if isinstance(entry, Decision) else ()


class NothingToDo(LexiconError):
    """A workshop without a word, a question or a case."""

    def __init__(self) -> None:
        super().__init__("a workshop needs a word to define, a decision to take or a case to judge")


def default_decisions(dictionary: Dictionary) -> tuple[str, ...]:
    """The decisions that are open; where none is, all of them can be taken up again."""
    known = [item for item in dictionary.of(Decision) if item.status != "retired"]
    return tuple(item.ref for item in known if item.chosen is None)


def default_terms(dictionary: Dictionary, decisions: Collection[str]) -> tuple[str, ...]:
    """The stages that these decisions are about, and those that several teams answer for."""
    named = {
        reference
        for decision in dictionary.of(Decision)
        if decision.ref in decisions
        for option in decision.options
        for reference in option.then
    }
    shared = {name for name, section in dictionary.sections.items() if len(section.responsible) > 1}
    stages = dictionary.stages
    return tuple(item.ref for item in stages if item.ref in named or item.id in shared)


def planned(plan: Plan, dictionary: Dictionary) -> Plan:
    """The plan, if everything in it is there. Raises UnknownName, NothingToDo."""
    for name in plan.terms:
        if name not in dictionary.entries:
            raise UnknownName("entry", name, tuple(dictionary.entries))
    known = tuple(item.ref for item in dictionary.of(Decision))
    for name in plan.decisions:
        if name not in known:
            raise UnknownName("decision", name, known)
    if not plan.topics:
        raise NothingToDo
    return Plan(plan.title, _few(plan.terms), _few(plan.decisions), plan.scenarios[:_MOST])


def plan_text(plan: Plan) -> str:
    """The plan as it is kept, in JSON."""
    kept = {
        "title": plan.title,
        "terms": plan.terms,
        "decisions": plan.decisions,
        "scenarios": [payload(item) for item in plan.scenarios],
    }
    return json.dumps(kept, ensure_ascii=False)


def plan_from(text: str) -> Plan:
    """The plan that was kept. Raises ValueError, KeyError."""
    kept = json.loads(text)
    cases = (question_from(item) for item in kept["scenarios"])
    scenarios = tuple(item for item in cases if isinstance(item, Scenario))
    return Plan(kept["title"], tuple(kept["terms"]), tuple(kept["decisions"]), scenarios)


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))[:_MOST]
