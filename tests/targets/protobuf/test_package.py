"""protoc compiles the generated files, and reads back what the dictionary says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lexicon.targets.protobuf import TARGET
from lexicon.targets.protobuf.options import ProtobufOptions
from lexicon.targets.protobuf.quoting import comment, literal
from lexicon.targets.target import Job
from lexicon.targets.texts import shown
from tests.targets.faulting import Case, assert_case, assert_words
from tests.targets.golden import assert_golden
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.picklists import job_of, picklist, value
from tests.targets.protobuf.compiling import compiled
from tests.targets.sample import sample_job

GOLDEN = Path(__file__).parent / "golden"
OPTIONS = ProtobufOptions(package="sample.picklists.v1")
FAULTS = [
    Case(
        "protobuf_number_zero",
        faulty=(picklist("some", value("a")),),
        fine=(picklist("some", value("a", number=1)),),
    ),
    Case(
        "protobuf_name_taken",
        faulty=(
            picklist("lead", value("status_new", number=1)),
            picklist("lead_status", value("new", number=1)),
        ),
        fine=(
            picklist("lead", value("status", number=1)),
            picklist("lead_status", value("new", number=1)),
        ),
    ),
    Case(
        "protobuf_name_taken",
        faulty=(picklist("some", value("unspecified", number=1)),),
        fine=(picklist("some", value("not_specified", number=1)),),
    ),
    Case(
        "protobuf_name_taken",
        faulty=(picklist("some", value("a_1", number=1), value("a1", number=2)),),
        fine=(picklist("some", value("a_b", number=1), value("ab", number=2)),),
    ),
]


def _job(options: ProtobufOptions = OPTIONS) -> Job:
    """The sample less a list that uses the number 0."""
    job = sample_job(options)
    return job._replace(value_sets=tuple(v for v in job.value_sets if v.id != "odd_texts"))


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(GOLDEN, TARGET.render(_job()))


def test_numbers_and_names_come_from_the_dictionary(tmp_path: Path) -> None:
    stage = compiled(TARGET.render(_job()), tmp_path)["LifecycleStage"]
    assert stage.numbers == {
        "LIFECYCLE_STAGE_UNSPECIFIED": 0,
        "LIFECYCLE_STAGE_CONTACT": 1,
        "LIFECYCLE_STAGE_PROSPECT": 3,
        "LIFECYCLE_STAGE_MQL": 4,
        "LIFECYCLE_STAGE_CLIENT": 8,
        "LIFECYCLE_STAGE_SUSPECT": 9,
    }
    assert stage.deprecated == {"LIFECYCLE_STAGE_PROSPECT", "LIFECYCLE_STAGE_SUSPECT"}


def test_what_was_removed_or_retired_is_reserved(tmp_path: Path) -> None:
    stage = compiled(TARGET.render(_job()), tmp_path)["LifecycleStage"]
    assert stage.reserved_numbers == (2, 5, 6)
    assert stage.reserved_names == ("LIFECYCLE_STAGE_COLD", "LIFECYCLE_STAGE_FROZEN")


def test_options_carry_all_that_is_known(tmp_path: Path) -> None:
    enums = compiled(TARGET.render(_job()), tmp_path)
    stage, offer = enums["LifecycleStage"], enums["OpportunityStage"]
    assert (stage.facts.id, stage.facts.default_id) == ("lifecycle_stage", "contact")
    assert stage.facts.labels["fr"] == "Étape du cycle de vie"
    mql = stage.values["LIFECYCLE_STAGE_MQL"]
    assert (mql.id, mql.labels["fr"]) == ("mql", "Lead qualifié par le marketing")
    assert dict(mql.codes) == {"hubspot": "marketingqualifiedlead", "salesforce": "MQL"}
    prospect = stage.values["LIFECYCLE_STAGE_PROSPECT"].deprecation
    assert (prospect.since, prospect.sunset) == ("1.1.0", "2027-12-31")
    assert list(prospect.replaced_by) == ["contact"]
    sent = offer.values["OPPORTUNITY_STAGE_OFFER_SENT"]
    assert (sent.probability, sent.closed, sent.forecast) == (62.5, False, "best_case")
    assert not mql.HasField("closed")


def test_a_list_that_uses_0_is_moved_by_an_offset(tmp_path: Path) -> None:
    moved = sample_job(ProtobufOptions(offset=1))
    assert list(TARGET.faults(moved)) == []
    enums = compiled(TARGET.render(moved), tmp_path)
    assert list(enums["OddTexts"].numbers.values()) == [0, 1, 2, 3, 4]
    assert enums["LifecycleStage"].reserved_numbers == (3, 6, 7)


@pytest.mark.parametrize("case", FAULTS)
def test_what_protobuf_cannot_say_is_refused(case: Case, tmp_path: Path) -> None:
    assert_case(TARGET, OPTIONS, case)
    assert_words("lexicon.targets.protobuf.faults", TARGET, OPTIONS, case)
    compiled(TARGET.render(job_of(OPTIONS, *case.fine)), tmp_path / "fine")
    if case.rule == "protobuf_name_taken":
        with pytest.raises(pytest.fail.Exception):
            compiled(TARGET.render(job_of(OPTIONS, *case.faulty)), tmp_path / "faulty")


def test_a_list_without_values_still_compiles(tmp_path: Path) -> None:
    job = job_of(OPTIONS, picklist("picklist_options", value("a", status="retired", number=1)))
    assert compiled(TARGET.render(job), tmp_path)["PicklistOptions"].reserved_numbers == (1,)


@given(hostile_texts())
def test_every_line_of_a_comment_is_one(text: str) -> None:
    lines = comment(text, 2).split("\n")
    assert [one for one in lines if one.lstrip(" ")[:2] != "//" or shown(one) != one.strip()] == []


@given(hostile_texts())
def test_a_literal_shows_every_sign_it_holds(text: str) -> None:
    assert literal(text).isprintable()


@settings(
    max_examples=3,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(hostile_texts(), min_size=120, max_size=150))
def test_hostile_texts_come_back_unchanged(texts: list[str], tmp_path: Path) -> None:
    job = hostile_job(texts, ProtobufOptions(offset=1), size=60)
    (hostile,) = compiled(TARGET.render(job), tmp_path).values()
    for item, told in zip(job.value_sets[0].values, hostile.values.values(), strict=True):
        assert dict(told.labels) == {tongue: item.label(tongue) for tongue in job.languages}
        assert dict(told.definitions) == {t: text for t, text in item.definition.items() if text}
        assert dict(told.codes) == item.codes
        reasons = item.deprecated.reason if item.deprecated else {}
        assert dict(told.deprecation.reasons) == {t: text for t, text in reasons.items() if text}
