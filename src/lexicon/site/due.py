"""At which stage a promise falls due: told by the cases of the stages.

A promise says when it holds in terms of fields, not of stages. The stage most of whose examples it
holds for is where a reader looks for it; of several such the first from the top of the funnel.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from lexicon.criteria.evaluate import holds
from lexicon.model.condition import Condition
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.stage import Stage

ALWAYS = ""
"""Where a promise stands that no case of a stage meets, or that holds whatever the case."""
Promised = tuple[Agreement, Clause]


def due(dictionary: Dictionary) -> Mapping[str, list[Promised]]:
    """Stage id → the promises that fall due there; those of moves are told with the move."""
    found: dict[str, list[Promised]] = defaultdict(list)
    for agreement in dictionary.of(Agreement):
        if agreement.status not in ("deprecated", "retired"):
            for clause in agreement.clauses:
                if not clause.overrides:
                    found[_stage(clause, dictionary)].append((agreement, clause))
    return found


def _stage(clause: Clause, dictionary: Dictionary) -> str:
    if clause.when is None:
        return ALWAYS
    shares = {
        stage.id: _share(clause.when, stage, dictionary) for stage in dictionary.stages
    }  # the first of equal ones: `max` keeps the order of the funnel
    best = max(shares, key=lambda name: shares[name], default=ALWAYS)
    return best if shares.get(best) else ALWAYS


def _share(when: Condition, stage: Stage, dictionary: Dictionary) -> float:
    """The share of a stage's examples for which the condition holds."""
    met = [holds(when, example.record, dictionary.fields) is True for example in stage.examples]
    return sum(met) / len(met) if met else 0.0
