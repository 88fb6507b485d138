"""What people read in the CRM: the definition, whose it is, by when, and where there is more."""

from __future__ import annotations

import pytest

from lexicon.languages.words import available_languages, load_words
from lexicon.targets.salesforce.help import Help
from lexicon.targets.target import Job
from tests.targets.picklists import Written, deprecated, picklist, value
from tests.targets.salesforce.entries import entry, field, job_with

STAGES = (
    entry("stage", "mql", "Marketing qualified lead", "Lead qualifié", criteria={"always": True}),
    entry("stage", "sal", "Accepted lead", "Lead accepté", criteria={"always": True}),
)
SECTION = {"id": "all", "responsible": ["sales"], "stages": ["mql", "sal"]}
ACCEPT = {
    "id": "accept",
    "names": {"en": {"label": "Accept"}, "fr": {"label": "Accepter"}},
    "from": "mql",
    "to": "sal",
    "by": "sales",
    "within": "24 h",
}
REJECT = {
    **ACCEPT,
    "id": "reject",
    "names": {"en": {"label": "Reject"}, "fr": {"label": "Rejeter"}},
    "to": "mql",
    "kind": "recycle",
    "reasons": "reasons",
}
STAGE_LIST = picklist(
    "list",
    {"means": "stage/mql", "definition": {"en": "It *suits* us.", "fr": "Il nous convient."}},
    {"means": "stage/sal"},
    value("old", "Old", "Vieux", **deprecated()),
)
FIELD = field("stage", "Lead.Stage__c", definition={"en": "How far.", "fr": "Jusqu'où."})
PROMISE = {"id": "call", "from": "sales", "to": "marketing", "promise": {}, "within": "1 h"}


def job(*more: Written, transitions: tuple[Written, ...] = (ACCEPT, REJECT)) -> Job:
    funnel = entry("funnel", "main", sections=[SECTION], transitions=list(transitions))
    return job_with(*STAGES, STAGE_LIST, FIELD, funnel, *more)


def of_value(made: Job, position: int, language: str = "en") -> str:
    listing = next(item for item in made.value_sets if item.id == "list")
    return Help(made, language).of_value(listing.values[position], listing, 255)


def of_field(made: Job, name: str = "stage", language: str = "en", limit: int = 510) -> str:
    entry = made.dictionary.fields[name]
    listing = next(item for item in made.value_sets if item.id == entry.picklist)
    return Help(made, language).of_field(entry, listing, limit)


def test_a_stage_says_what_it_means_whose_it_is_and_what_is_next() -> None:
    assert of_value(job(), 0) == (
        "It suits us. Whose it is now: Sales. Next: Accept within 24 hours. "
        "https://dictionary.example/dictionary/stages/mql.html"
    )


def test_a_french_org_reads_french_and_is_led_to_the_french_page() -> None:
    assert of_value(job(), 0, "fr") == (
        "Il nous convient. Qui s'en occupe : Commerce. Ensuite : Accepter sous 24 heures. "
        "https://dictionary.example/fr/dictionary/stages/mql.html"
    )


def test_a_value_that_means_no_entry_leads_to_its_list() -> None:
    assert of_value(job(), 2) == (
        "No longer used. Kept by: Sales. https://dictionary.example/dictionary/picklists/list.html"
    )


def test_a_deprecated_value_says_what_to_use_instead() -> None:
    dead = {**deprecated()["deprecated"], "replaced_by": ["a", "b"]}
    listing = picklist("list", value("a", "A"), value("b", "B"), value("old", deprecated=dead))
    made = job_with(listing)
    assert of_value(made, 2).startswith("No longer used; instead: A or B. Kept by: Sales.")


def test_a_promise_that_goes_further_stands_beside_the_deadline() -> None:
    clause = {**PROMISE, "overrides": "accept"}
    made = job(entry("agreement", "demo", "Demo requests", "Démonstrations", clauses=[clause]))
    assert "Next: Accept within 24 hours (Demo requests: within 1 hour)." in of_value(made, 0)
    said = of_value(made, 0, "fr")
    assert "Accepter sous 24 heures (Démonstrations : sous 1 heure)." in said


def test_a_deadline_that_was_decided_comes_before_the_one_that_is_written() -> None:
    options = [
        {"id": "quick", "then": {"transition/accept": {"within": "1 h"}}},
        {"id": "slow", "then": {"transition/accept": {"within": "5 d"}}},
    ]
    decision = entry("decision", "speed", question={}, options=options, chosen="quick")
    assert "Accept within 1 hour." in of_value(job(decision), 0)


def test_a_move_without_a_deadline_is_said_without_one() -> None:
    calm = {key: said for key, said in ACCEPT.items() if key != "within"}
    assert "Next: Accept. https" in of_value(job(transitions=(calm,)), 0)


def test_a_stage_that_nobody_holds_says_who_keeps_its_definition() -> None:
    made = job_with(*STAGES, STAGE_LIST)
    assert of_value(made, 0).startswith("It suits us. Kept by: Sales. https")


def test_a_field_of_stages_says_by_when_at_each() -> None:
    assert of_field(job()) == (
        "How far. Kept by: Sales. By when – Marketing qualified lead: Accept within 24 hours. "
        "https://dictionary.example/dictionary/fields/stage.html"
    )


def test_a_field_of_reasons_says_when_they_are_asked_for() -> None:
    reasons = picklist("reasons", value("late"))
    made = job(reasons, field("why", "Lead.Why__c", "reasons"))
    assert of_field(made, "why").startswith("Kept by: Sales. Goes with: Reject within 24 hours.")


def test_moves_with_one_deadline_share_it() -> None:
    again = {**REJECT, "id": "recycle", "names": {"en": {"label": "Recycle"}}}
    made = job(
        picklist("reasons", value("late")),
        field("why", "Lead.Why__c", "reasons"),
        transitions=(ACCEPT, REJECT, again),
    )
    assert "Goes with: Reject or Recycle within 24 hours." in of_field(made, "why")


def test_a_field_without_words_has_its_terms() -> None:
    term = entry("term", "fit", "Fit", "Adéquation", definition={"en": "It suits."})
    bare = {**field("fit", "Lead.Fit__c", term="term/fit"), "names": {}}
    made = job(term, bare)
    assert of_field(made, "fit").startswith("It suits. Kept by: Sales.")
    assert Help(made, "fr").label(made.dictionary.fields["fit"]) == "Adéquation"


def test_without_a_site_there_is_no_address() -> None:
    assert of_field(job_with(STAGE_LIST, FIELD, *STAGES, url=None)) == "How far. Kept by: Sales."


@pytest.mark.parametrize("language", available_languages())
def test_help_is_worded_alike_in_every_language(language: str) -> None:
    package = "lexicon.targets.salesforce"
    assert list(load_words(package, "help", language)) == list(load_words(package, "help", "en"))
