"""Questions made from a dictionary alone."""

from __future__ import annotations

from dataclasses import replace

from lexicon.quiz.generate import generated, generators
from lexicon.quiz.pool import is_usable
from lexicon.quiz.question import Question
from tests.quiz.words import dictionary

WORDS = dictionary()
MADE = {item.id: item for item in generated(WORDS)}


def _options(asked: Question) -> list[str]:
    return [part.id for part in asked.options(WORDS, "en")]


def test_every_way_of_making_them_makes_some() -> None:
    assert {name for name, it in generators().items() if not list(it.make(WORDS))} == set()


def test_all_can_be_asked() -> None:
    assert [item.id for item in MADE.values() if not is_usable(item, WORDS)] == []


def test_all_are_for_practice() -> None:
    assert {item.use for item in MADE.values()} == {"practice"}


def test_a_definition_stands_among_its_near_misses() -> None:
    asked = MADE["definition_of_mql"]
    assert asked.key(WORDS) == ("mql",)
    assert _options(asked)[1] == "sal"  # confused with it: the nearest miss
    assert len(_options(asked)) == 4


def test_being_confused_with_works_both_ways() -> None:
    assert _options(MADE["definition_of_sal"])[1] == "mql"


def test_a_definition_does_not_say_its_own_word() -> None:
    assert "A … is a promise." in MADE["definition_of_sla"].text["en"]


def test_the_holder_of_a_stage_is_asked_for() -> None:
    assert MADE["owner_of_stage_lead"].key(WORDS) == ("marketing",)
    assert MADE["owner_of_stage_mql"].key(WORDS) == ("sales",)
    assert MADE["owner_of_stage_sal"].key(WORDS) == ("together",)


def test_a_deadline_is_the_one_decided() -> None:
    asked = MADE["deadline_of_accept"]
    assert asked.key(WORDS) == ("h_1",)
    assert _options(asked) == ["min_15", "h_1", "h_4", "h_24"]


def test_stages_are_put_in_the_order_of_the_funnel() -> None:
    assert MADE["order_of_main_1"].key(WORDS) == ("lead", "mql", "sal", "sql")


def test_a_step_leads_to_its_stage() -> None:
    assert MADE["where_accept_leads"].key(WORDS) == ("sal",)
    assert "mql" in _options(MADE["where_accept_leads"])


def test_a_counter_example_is_a_case_unless_it_tells_the_answer() -> None:
    assert MADE["case_lead_keen"].key(WORDS) == ("mql",)
    assert "case_lead_told" not in MADE


def test_a_promise_is_due_within_its_time() -> None:
    asked = MADE["promise_deadline_of_demo_call"]
    assert asked.key(WORDS) == ("h_1",)
    assert _options(asked) == ["min_15", "h_1", "h_4", "h_24"]


def test_a_promise_that_says_its_own_deadline_is_not_asked_about() -> None:
    assert "promise_deadline_of_demo_told" not in MADE


def test_a_promise_was_made_by_a_team() -> None:
    assert MADE["promise_of_demo_told"].key(WORDS) == ("marketing",)


def test_a_step_of_a_procedure_has_a_team() -> None:
    assert MADE["step_of_review_read"].key(WORDS) == ("sales",)


def test_an_objection_is_answered_among_the_answers_to_others() -> None:
    asked = MADE["answer_of_buyer_time"]
    assert asked.key(WORDS) == ("time",)
    assert _options(asked) == ["time", "need", "price"]
    assert asked.feedback["need"]["en"] == 'That is our answer to: "need!"'


def test_a_draft_that_nobody_has_agreed_to_can_be_asked_about() -> None:
    drafts = {
        name: entry.model_copy(update={"version": "0.1.0", "status": "draft"})
        for name, entry in WORDS.entries.items()
    }
    young = replace(WORDS, entries=drafts)
    asked = generated(young)
    assert {item.major for item in asked} == {0}
    assert [item.id for item in asked if not is_usable(item, young)] == []
