"""Mentions of an entry in a text: which words link, and which never do."""

from __future__ import annotations

import cProfile
import pstats
from typing import Any

import pytest

from lexicon.model.header import Entry
from lexicon.site.mentions import Vocabulary, linked_text, vocabulary
from tests.criteria.worlds import entry
from tests.site_pages.samples import small


def _named(name: str, kind: str = "term", language: str = "en", **names: Any) -> Entry:
    rest = {"criteria": {"always": True}} if kind == "stage" else {}
    return entry(kind, name, names={language: names}, **rest)


def _marked(
    text: str, *entries: Entry, language: str = "en", linked: set[str] | None = None
) -> str:
    words = vocabulary(small(*entries), language)
    already = set() if linked is None else linked
    return linked_text(words, already, lambda ref, shown: f"[{shown}]({ref})", text)


LEAD = _named("lead", label="Lead", plural="Leads", avoid=["hot lead"])
NURTURING = _named("nurturing", label="Lead nurturing")


def test_a_label_links_whatever_its_case() -> None:
    assert _marked("a LEAD comes", LEAD) == "a [LEAD](term/lead) comes"


def test_only_the_first_mention_links() -> None:
    assert _marked("a lead is a lead", LEAD) == "a [lead](term/lead) is a lead"


def test_what_the_page_is_about_does_not_link() -> None:
    assert _marked("a lead", LEAD, linked={"term/lead"}) == "a lead"


def test_what_is_linked_is_remembered_for_the_next_text() -> None:
    linked: set[str] = set()
    _marked("a lead", LEAD, linked=linked)
    assert linked == {"term/lead"}


def test_the_longest_match_wins() -> None:
    assert _marked("by lead nurturing", LEAD, NURTURING) == "by [lead nurturing](term/nurturing)"


def test_a_longer_name_that_does_not_go_on_leaves_the_shorter_one() -> None:
    assert _marked("a lead nurtured", LEAD, NURTURING) == "a [lead](term/lead) nurtured"


def test_part_of_a_linked_name_is_not_a_mention_of_its_own() -> None:
    assert _marked("lead nurturing, lead nurturing, lead", LEAD, NURTURING) == (
        "[lead nurturing](term/nurturing), lead nurturing, [lead](term/lead)"
    )


def test_nothing_inside_a_word_to_avoid_links() -> None:
    assert _marked("no hot lead, no hot leads", LEAD) == "no hot lead, no hot leads"


def test_a_word_to_avoid_of_an_entry_without_links_is_avoided_too() -> None:
    other = _named("other", label="Other", avoid=["cold lead"], link=False)
    assert _marked("a cold lead", LEAD, other) == "a cold lead"


def test_a_word_that_says_it_does_not_link_does_not_nor_do_its_parts() -> None:
    silent = _named("silent", label="Lead time", link=False)
    assert _marked("the lead time", LEAD, silent) == "the lead time"


@pytest.mark.parametrize("text", ["leads", "ready leads", "buyers of steel", "companies"])
def test_plurals_link_written_or_not(text: str) -> None:
    known = (
        LEAD,
        _named("ready", label="Ready", synonyms=["ready lead"]),
        _named("buyer", label="Buyer of steel"),
        _named("company", label="Company"),
    )
    assert _marked(text, *known).startswith(f"[{text}](")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c'est l'opportunité", "c&#39;est l&#39;[opportunité](term/opportunity)"),
        ("d’une opportunité", "d’une [opportunité](term/opportunity)"),
        ("qu'opportunité", "qu&#39;[opportunité](term/opportunity)"),
        ("des OPPORTUNITES", "des [OPPORTUNITES](term/opportunity)"),
        ("d'un SQL", "d&#39;un [SQL](term/sql)"),
        ("aux leads qualifiés", "aux [leads qualifiés](term/sql)"),
    ],
)
def test_french_elides_and_agrees(text: str, expected: str) -> None:
    known = (
        _named("opportunity", language="fr", label="Opportunité"),
        _named("sql", language="fr", label="Lead qualifié", short="SQL"),
    )
    assert _marked(text, *known, language="fr") == expected


def test_english_possessives_link_without_their_s() -> None:
    assert _marked("the lead's score", LEAD) == "the [lead](term/lead)&#39;s score"


def test_part_of_a_word_is_no_mention() -> None:
    assert _marked("a leader misleads e-lead", LEAD) == "a leader misleads e-lead"


def test_a_name_does_not_reach_over_a_full_stop() -> None:
    assert _marked("no lead. Nurturing", NURTURING) == "no lead. Nurturing"


def test_signs_inside_a_name_belong_to_it() -> None:
    known = _named("gpct", label="Goals, plans, challenges")
    assert _marked("goals, plans, challenges", known) == "[goals, plans, challenges](term/gpct)"


def test_an_abbreviation_keeps_its_capitals() -> None:
    known = _named("it", label="Information technology", short="IT")
    assert _marked("it is up to IT", known) == "it is up to [IT](term/it)"


def test_an_abbreviation_has_a_plural() -> None:
    known = _named("mql", label="Marketing qualified lead", short="MQL")
    assert _marked("three MQLs", known) == "three [MQLs](term/mql)"


def test_a_stage_comes_before_a_term_of_the_same_name() -> None:
    stage = _named("lead", kind="stage", label="Lead")
    assert _marked("a lead", LEAD, stage) == "a [lead](stage/lead)"


def test_fields_and_choices_of_a_list_never_link() -> None:
    field = entry("field", "fit", type="text", names={"en": {"label": "Fit"}})
    values = [{"number": 1, "id": "new", "names": {"en": {"label": "New"}}}]
    picklist = entry("picklist", "status", values=values, names={"en": {"label": "Status"}})
    assert _marked("new status, good fit", field, picklist) == "new status, good fit"


def test_a_withdrawn_entry_no_longer_links() -> None:
    gone = entry("term", "lead", names={"en": {"label": "Lead"}}, status="retired")
    assert _marked("a lead", gone) == "a lead"


def test_words_of_another_language_do_not_link() -> None:
    assert _marked("a lead", LEAD, language="fr") == "a lead"


def test_text_is_escaped_in_and_out_of_links() -> None:
    assert _marked("<b>lead</b> & lead", LEAD) == (
        "&lt;b&gt;[lead](term/lead)&lt;/b&gt; &amp; lead"
    )


def test_work_grows_with_the_text_and_not_with_its_square() -> None:
    names = [_named(f"n{number}", label=f"Lead number {number}") for number in range(300)]
    words = vocabulary(small(LEAD, *names), "en")
    few, many = (_calls(words, "a lead number 7 of lead number " * times) for times in (100, 400))
    assert many < 4.5 * few


def _calls(words: Vocabulary, text: str) -> int:
    profile = cProfile.Profile()
    profile.runcall(lambda: list(words.mentions(text, set())))
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # no stub has it
