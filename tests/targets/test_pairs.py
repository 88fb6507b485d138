"""A CRM's values beside ours: recognised by code, else by name where no doubt is left."""

from __future__ import annotations

from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.pairs import paired
from lexicon.targets.target import Options
from tests.targets.picklists import Written, coded, job_of, picklist, value


def met(seen: list[tuple[str, str]], *values: Written) -> list[tuple[str, str, bool]]:
    """Each pair as (our id, their code, recognised by its name)."""
    (value_set,) = job_of(Options(), picklist("list", *values)).value_sets
    shown = [SeenValue(code, {"": label}) for code, label in seen]
    pairs = paired(value_set.values, shown, lambda item: item.code("crm"))
    return [
        (pair.ours.id if pair.ours else "", pair.theirs.code if pair.theirs else "", pair.by_name)
        for pair in pairs
    ]


def test_a_code_of_its_own_is_what_a_value_is_known_by() -> None:
    assert met([("B", "a")], value("a"), coded("crm", "b", "B")) == [
        ("a", "", False),
        ("b", "B", False),
    ]


def test_a_value_without_its_code_is_recognised_by_its_label_in_any_language() -> None:
    assert met([("998", "lead ACCEPTÉ")], value("sal", "SAL", "Lead accepté")) == [
        ("sal", "998", True)
    ]


def test_a_code_in_another_case_is_recognised() -> None:
    assert met([("MQL", "x")], value("mql")) == [("mql", "MQL", True)]


def test_a_short_form_is_a_name() -> None:
    short = {"id": "sal", "names": {"en": {"label": "Sales accepted lead", "short": "SAL"}}}
    assert met([("998", "SAL")], short) == [("sal", "998", True)]


def test_two_candidates_leave_a_doubt() -> None:
    assert met([("1", "Lost"), ("2", "lost")], value("lost", "Lost")) == [
        ("", "1", False),
        ("", "2", False),
        ("lost", "", False),
    ]


def test_one_candidate_for_two_of_ours_leaves_a_doubt() -> None:
    assert met([("1", "Lost")], value("a", "Lost"), value("b", "X", "Lost")) == [
        ("", "1", False),
        ("a", "", False),
        ("b", "", False),
    ]


def test_what_is_unknown_stays_behind_the_value_it_follows() -> None:
    seen = [("first", ""), ("b", ""), ("after_b", ""), ("again", ""), ("a", ""), ("after_a", "")]
    assert [theirs for _, theirs, _ in met(seen, value("a"), value("b"))] == [
        "first", "a", "after_a", "b", "after_b", "again",
    ]  # fmt: skip


def test_a_code_that_is_there_twice_is_kept_twice() -> None:
    assert met([("a", "1"), ("a", "2")], value("a")) == [("a", "a", False), ("", "a", False)]


def test_where_we_have_no_label_what_people_read_in_the_crm_stays() -> None:
    french = {"id": "hot", "names": {"fr": {"label": "Chaud"}}}
    (value_set,) = job_of(Options(), picklist("list", french)).value_sets
    shown = [SeenValue("hot", {"en": "Hot!", "fr": "Brûlant", "": "x"})]
    (pair,) = paired(value_set.values, shown, lambda item: item.id)
    assert pair.ours
    assert {language: names.label for language, names in pair.ours.names.items()} == {
        "en": "Hot!",
        "fr": "Chaud",
    }
