"""At which stage a promise falls due: told by the cases of the stages.

A promise says when it holds in terms of fields, not of stages. The stage most of whose examples it
holds for is where a reader looks for it; of several such the first from the top of the funnel.
What a team owes by a deadline for contacts that it gave back to another is owed where it still had
them. A promise that no case meets stands beside the others that the same figure shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lexicon.criteria.evaluate import holds
from lexicon.model.condition import Condition
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare

ALWAYS = ""
"""Where a promise stands that no case of a stage meets, or that holds whatever the case."""
Promised = tuple[Agreement, Clause]


def due(dictionary: Dictionary) -> Mapping[str, list[Promised]]:
    """Stage id → the promises that fall due there; those of moves are told with the move."""
    found: dict[str, list[Promised]] = defaultdict(list)
    for agreement, clause in _beside_moves(dictionary):
        for stage in _stages(clause, dictionary):
            found[stage].append((agreement, clause))
    return found


def _beside_moves(dictionary: Dictionary) -> Iterator[Promised]:
    for agreement in dictionary.of(Agreement):
        if agreement.status not in ("deprecated", "retired"):
            for clause in agreement.clauses:
                if not clause.overrides:
                    yield agreement, clause


def _stages(clause: Clause, dictionary: Dictionary) -> list[str]:
    stage = _stage(clause, dictionary)
    if stage == ALWAYS and clause.when and clause.shown_by:
        stage = _shown_beside(clause, dictionary)
    given = _given_back(stage, clause.from_, dictionary) if clause.within else []
    return given or [stage]


def _given_back(stage: str, team: str, dictionary: Dictionary) -> list[str]:
    """The stages from which a team gives contacts back to the team that holds this one."""
    if dictionary.holder(stage) in (None, team):
        return []
    leaving = {
        bare(move.from_)
        for move in dictionary.transitions.values()
        if (move.kind, move.by, bare(move.to)) == ("recycle", team, stage)
    }
    return [item.id for item in dictionary.stages if item.id in leaving]


def _shown_beside(clause: Clause, dictionary: Dictionary) -> str:
    """Where another promise falls due that the same figure shows."""
    others = (other for _, other in _beside_moves(dictionary) if other.shown_by == clause.shown_by)
    return next((stage for other in others if (stage := _stage(other, dictionary))), ALWAYS)


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
