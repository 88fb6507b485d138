"""A classification names the parts that decided it, and who acts now."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given

from lexicon.criteria.evaluate import Value, holds
from lexicon.criteria.explain import Why, explain, why
from lexicon.criteria.explain_words import answer, reasons
from lexicon.model.condition import Condition, Test
from lexicon.model.dictionary import Dictionary
from tests.criteria.drawn import CONDITIONS, RECORDS
from tests.criteria.worlds import FIELDS, FIT, condition, dictionary, entry

STAGES = {
    "lead": {"field": "consent", "is": True},
    "mql": {"all": [{"field": "fit", "is": "good"}, {"field": "score", "at_least": 2}]},
    "client": {"field": "signed", "filled": True},
}


def _world() -> Dictionary:
    stages = [entry("stage", name, criteria=criteria) for name, criteria in STAGES.items()]
    move = {"from": "mql", "to": "client", "by": "marketing"}
    transitions = [
        move | {"id": "back", "to": "lead", "kind": "recycle"},
        move | {"id": "sign", "within": "24 h"},
        move | {"id": "wait"},
    ]
    section = {"id": "all", "responsible": ["marketing"], "stages": list(STAGES)}
    funnel = entry("funnel", "main", sections=[section], transitions=transitions)
    promise = {"from": "marketing", "to": "marketing", "promise": {}, "overrides": "sign"}
    demo = {"field": "demo", "is": True}
    clause = promise | {"id": "hour", "within": "1 h", "when": demo}
    decided = {"transition/wait": {"within": "3 d"}}
    options = [{"id": "short", "then": decided}, {"id": "long"}]
    decision = entry("decision", "speed", question={}, options=options, chosen="short")
    agreement = entry("agreement", "fast", clauses=[clause])
    return dictionary(*stages, funnel, agreement, decision, *FIELDS, FIT)


WORLD = _world()
MQL: dict[str, Value] = {"consent": True, "fit": "good", "score": 3}


def _leaves(reason: Why) -> list[Condition]:
    inner = [leaf for part in reason.parts for leaf in _leaves(part)]
    return inner or [reason.condition]


def test_only_the_part_that_is_false_explains_a_no() -> None:
    both = condition({"all": [{"field": "fit", "is": "good"}, {"field": "score", "above": 2}]})
    reason = why(both, {"fit": "good", "score": 1}, WORLD.fields)
    assert reason == Why(condition({"field": "score", "above": 2}), False)


def test_all_parts_explain_a_yes_to_all_and_a_no_to_any() -> None:
    tests = [{"field": "fit", "is": "good"}, {"field": "score", "above": 2}]
    yes = why(condition({"all": tests}), {"fit": "good", "score": 3}, WORLD.fields)
    no = why(condition({"any": tests}), {"fit": "poor", "score": 1}, WORLD.fields)
    assert [len(yes.parts), len(no.parts)] == [2, 2]


@given(CONDITIONS, RECORDS)
def test_the_reason_has_the_outcome_and_only_parts_of_the_condition(
    drawn: Condition, record: Mapping[str, Value]
) -> None:
    reason = why(drawn, record, WORLD.fields)
    assert reason.outcome == holds(drawn, record, WORLD.fields)
    for leaf in _leaves(reason):
        assert not isinstance(leaf, Test) or leaf.model_dump() in _dumped(drawn)


def _dumped(drawn: Condition) -> list[object]:
    from lexicon.model.condition import tests

    return [test.model_dump() for test in tests(drawn)]


def test_the_move_onward_comes_first_with_its_deadline() -> None:
    moves = [(duty.move.id, duty.deadline) for duty in explain(MQL, WORLD).duties]
    assert [(name, known and known.within) for name, known in moves] == [
        ("sign", "24 h"),
        ("wait", "3 d"),
        ("back", None),
    ]


def test_a_promise_takes_the_place_of_the_deadline_where_it_holds() -> None:
    (sign, *_) = explain({**MQL, "demo": True}, WORLD).duties
    assert sign.deadline
    assert (sign.deadline.within, sign.deadline.entry) == ("1 h", "agreement/fast")


def test_it_is_told_in_words() -> None:
    told = explain({"consent": True, "score": 3}, WORLD)
    assert answer(told.found, WORLD, "en") == "At least lead, at most mql"
    assert list(reasons(told, WORLD, "en")) == [
        "lead holds:",
        "  ✓ consent: yes",
        "mql is left open:",
        "  ? fit: good",
        "Empty fields that leave it open: fit",
        "Whose it is now: Marketing",
    ]


def test_no_stage_at_all_is_said_too() -> None:
    assert answer(explain({}, WORLD).found, WORLD, "en") == "None of the stages"
