"""A digest names an exact content."""

from __future__ import annotations

from typing import Any, NamedTuple

from lexicon.model.digest import canonical, digest
from lexicon.model.header import Names
from lexicon.model.kinds.stage import Example, Stage
from lexicon.model.kinds.term import Term


def _term(**more: Any) -> Term:
    header = {"id": "r0", "kind": "term", "version": "1.0.0", "status": "draft", "owner": "sales"}
    return Term.model_validate(header | more)


def test_the_order_of_keys_makes_no_difference() -> None:
    one = _term(definition={"en": "A call.", "fr": "Un appel."})
    other = _term(definition={"fr": "Un appel.", "en": "A call."})
    assert digest(one) == digest(other)


def test_status_and_review_date_are_not_content() -> None:
    reviewed = _term(review_by="2027-01-01", silence=[{"rule": "a", "reason": "b"}])
    assert digest(reviewed) == digest(_term())


def test_a_changed_word_is_another_content() -> None:
    assert digest(_term(definition={"en": "A call."})) != digest(_term(definition={"en": "Call."}))


def test_empty_parts_say_nothing() -> None:
    assert canonical({"a": [], "b": {}, "c": None, "d": 0}) == '{"d":0}'


def test_a_named_tuple_is_its_fields() -> None:
    class Pair(NamedTuple):
        b: str
        a: str

    assert canonical(Pair("é", "x")) == '{"a":"x","b":"é"}'


def test_a_stage_has_a_digest_of_its_criteria() -> None:
    header = {"id": "mql", "kind": "stage", "version": "1.0.0", "status": "draft", "owner": "sales"}
    one = Stage.model_validate(header | {"criteria": {"field": "score", "at_least": 20}})
    other = Stage.model_validate(header | {"criteria": {"field": "score", "at_least": 30}})
    assert '"criteria":{"at_least":20,"field":"score"}' in canonical(one)
    assert digest(one) != digest(other)


def test_a_part_is_what_is_written_of_it_free_keys_too() -> None:
    told = Example.model_validate({"id": "one", "record": {}, "en": "A call.", "fr": "Un appel."})
    assert canonical(told) == '{"en":"A call.","fr":"Un appel.","id":"one"}'
    names = Names.model_validate({"label": "Lead", "link": True, "gender": None, "synonyms": []})
    assert canonical(names) == '{"label":"Lead"}'
    assert canonical(Names(label="Lead", link=False)) == '{"label":"Lead","link":false}'
