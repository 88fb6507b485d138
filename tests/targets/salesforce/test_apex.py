"""The classes are Apex: a parser of its grammar reads them, and reads our codes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.apex_names import symbol
from lexicon.targets.salesforce.apex_words import RESERVED
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.salesforce.quoting import apex_comment, apex_string
from lexicon.targets.target import Files
from lexicon.targets.well_formed import without_forbidden
from tests.targets.hostile import hostile_job, hostile_texts, many_hostile_texts
from tests.targets.picklists import Written, deprecated, job_of, picklist, value
from tests.targets.salesforce.apex import Parsed, parse
from tests.targets.sample import sample_job
from tests.tools import need, run_node

CLASSES = "force-app/main/default/classes/"


def made(*picklists: Written, **options: object) -> Files:
    return TARGET.render(job_of(SalesforceOptions.model_validate(options), *picklists))


def sources(files: Files) -> dict[str, str]:
    found = {name: content.decode() for name, content in files.items() if name.endswith(".cls")}
    return {name.removeprefix(CLASSES).removesuffix(".cls"): text for name, text in found.items()}


@pytest.fixture(scope="module")
def words() -> list[str]:
    """Those of Apex's grammar, and those that we take for reserved."""
    need("@apexdevtools/apex-parser")
    known = json.loads(run_node(Path(__file__).with_name("apex_words.cjs")).stdout)
    return sorted({word for word in {*known, *RESERVED} if "__" not in word})


@pytest.fixture(scope="module")
def parsed(words: list[str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Parsed]:
    """Every class of these tests by its name, through one start of the parser."""
    listings = (
        picklist("list", *(value(word) for word in words)),
        picklist("gone", value("odd", **deprecated())),
    )
    written = {
        **sources(TARGET.render(sample_job(SalesforceOptions()))),
        **sources(made(*listings)),
        "Odd": "public class A { public enum Code { A, B; } }",
    }
    folder = tmp_path_factory.mktemp("apex")
    return dict(zip(written, parse(list(written.values()), folder), strict=True))


def test_every_class_is_apex_and_the_parser_is_not_to_be_fooled(parsed: dict[str, Parsed]) -> None:
    assert {"LeadStatusValues", "ListValues", "GoneValues", "LexiconValuesTest"} < {*parsed}
    assert [name for name, item in parsed.items() if item.errors] == ["Odd"]


def test_the_sample_has_the_codes_of_the_org(parsed: dict[str, Parsed]) -> None:
    assert parsed["LeadStatusValues"].constants == {
        "NEW_VALUE": "Open - Not Contacted",
        "WORKING": "Working - Contacted",
        "HANDED_OVER": "Closed - Converted",
        "CLASS_VALUE": "class",
    }


def test_every_word_of_the_grammar_makes_a_constant(
    parsed: dict[str, Parsed], words: list[str]
) -> None:
    assert sorted(parsed["ListValues"].constants.values()) == words


def test_a_class_says_what_is_active_and_what_each_code_is_called() -> None:
    listing = picklist("fit", value("good", "Good", "Bon"), value("odd", "Odd", **deprecated()))
    text = sources(made(listing))["FitValues"]
    assert "    /** Good / Bon */\n    public static final String GOOD = 'good';\n" in text
    assert "    /** Odd / odd en français: No longer used. */\n" in text
    active, names = text.split("public static List<String> active()")[1].split("apiNames()")
    assert [symbol in active for symbol in ("GOOD", "ODD")] == [True, False]
    assert "Code.GOOD => GOOD,\n            Code.ODD => ODD\n" in names


def test_one_test_class_runs_every_class() -> None:
    text = sources(made(picklist("fit", value("good")), picklist("size", value("big"))))
    assert "FitValues.apiNames()" in text["LexiconValuesTest"]
    assert "SizeValues.apiNames()" in text["LexiconValuesTest"]


def test_classes_are_an_option_and_so_is_what_they_are_called() -> None:
    listing = picklist("fit", value("good"))
    assert sources(made(listing, apex=False)) == {}
    assert list(sources(made(listing, apex_suffix="Codes"))) == ["FitCodes", "LexiconCodesTest"]


@settings(
    max_examples=1,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(many_hostile_texts())
def test_hostile_texts_are_read_back(tmp_path: Path, texts: list[str]) -> None:
    jobs = [hostile_job(texts[start:], SalesforceOptions()) for start in range(0, 100, 10)]
    literals = [
        f"public class A {{ /** {apex_comment(text)} */ static String X = {apex_string(text)}; }}"
        for text in texts
    ]
    written = [sources(TARGET.render(job))["HostileValues"] for job in jobs]
    parsed = parse([*literals, *written], tmp_path)
    assert [item.errors for item in parsed if item.errors] == []
    said = [item.constants["X"] for item in parsed[: len(texts)]]
    assert said == [without_forbidden(text) for text in texts]
    for whole, job in zip(parsed[len(texts) :], jobs, strict=True):
        (value_set,) = job.value_sets
        assert set(whole.constants) == {symbol(item) for item in value_set.values}


@given(hostile_texts())
def test_nothing_ends_a_comment(text: str) -> None:
    said = apex_comment(text)
    assert "*/" not in said
    assert said == " ".join(said.split())
