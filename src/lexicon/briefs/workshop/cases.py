"""Which cases a workshop judges: first those that an open decision would move."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lexicon.criteria.classify import ladder
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.stage import Example, Stage
from lexicon.model.scalars import version_parts
from lexicon.quiz.question import Question
from lexicon.quiz.questions.scenario import Scenario

_FORM = "a"
"""Of the two parallel forms: the wave after the workshop asks the other one."""
_FEWEST = 3
"""Stages to choose from."""


def cases(
    questions: Iterable[Question],
    dictionary: Dictionary,
    decisions: Collection[str],
    terms: Collection[str],
    count: int,
) -> tuple[Scenario, ...]:
    """So many scenarios about these words: those that measure, else public ones, else examples.

    Those whose stage depends on a decision come first, public ones too: nothing else shows so well
    what it decides.
    """
    known = [item for item in questions if isinstance(item, Scenario)]
    measuring = [item for item in known if item.use == "measure" and item.form == _FORM]
    public = [item for item in known if item.use == "practice"] or list(_from_examples(dictionary))
    wanted = [item for item in (*measuring, *public) if item.entry in terms or not terms]
    moved = moved_by(dictionary, decisions, wanted)
    found = [item for item in wanted if item in measuring or item.id in moved] or wanted
    first = sorted(wanted if not measuring else found, key=lambda item: item.id not in moved)
    return tuple(first[:count])


def moved_by(
    dictionary: Dictionary, decisions: Collection[str], scenarios: Collection[Scenario]
) -> frozenset[str]:
    """The ids of the scenarios that are another stage under another option."""
    seen: dict[str, set[str | None]] = {item.id: set() for item in scenarios}
    for decision in dictionary.of(Decision):
        for option in decision.options if decision.ref in decisions else ():
            rungs = ladder(_decided(dictionary, decision, option.id))
            for item in scenarios:
                seen[item.id].add(rungs.classify(item.record).stage)
    return frozenset(name for name, stages in seen.items() if len(stages) > 1)


def _decided(dictionary: Dictionary, decision: Decision, option: str) -> Dictionary:
    other = decision.model_copy(update={"chosen": option})
    return Dictionary(dictionary.manifest, {**dictionary.entries, decision.ref: other})


def _from_examples(dictionary: Dictionary) -> Iterator[Scenario]:
    for stage in dictionary.stages:
        for example in (*stage.examples, *stage.counter_examples):
            if "record" in example.model_fields_set:
                yield _case(stage, example, dictionary)


def _case(stage: Stage, example: Example, dictionary: Dictionary) -> Scenario:
    ids = [item.id for item in dictionary.stages]
    place = ids.index(stage.id)
    offered = ids[max(0, place - 2) : place + 2]
    return Scenario.model_validate(
        {
            "id": f"case_{stage.id}_{example.id}",
            "kind": "scenario",
            "about": f"{stage.ref}@{version_parts(stage.version)[0] or 1}",
            "use": "practice",
            "text": dict(example.text),
            "record": dict(example.record),
            "options": offered if len(offered) >= _FEWEST else ids[:_FEWEST],
        }
    )
