"""The generated package compiles without a warning and does what its readers are promised."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from lexicon.targets.block_comment import block_comment
from lexicon.targets.java import TARGET
from lexicon.targets.java.options import JavaOptions
from lexicon.targets.java.quoting import literal, prose
from lexicon.targets.java.render import _MOST_CONSTANTS
from lexicon.targets.target import Job
from tests.targets.faulting import Case, assert_case, assert_words
from tests.targets.golden import assert_golden, write_files
from tests.targets.hostile import hostile_job, hostile_texts, many_hostile_texts
from tests.targets.picklists import ABROAD, TAGS, abroad, job_of, picklist, value
from tests.targets.sample import sample_job
from tests.tools import need, run

HERE = Path(__file__).parent
OPTIONS = JavaOptions(package="sample.picklists")
STRICTLY = ("-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-encoding", "US-ASCII")
SOON = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Java that begins quickly rather than one that runs for long: half the time."""
SUNSET = "2027-12-31"
LONG = Case(
    "java_text_too_long",
    faulty=(picklist("long", value("a", "é" * 32_768)),),
    fine=(picklist("long", value("a", "é" * 32_767)),),
)


pytestmark = pytest.mark.xdist_group("java package")  # compiled once


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample, the longest and the oddest lists, and programs that use them."""
    folder = tmp_path_factory.mktemp("java")
    for job in (sample_job(OPTIONS), _longest(), _oddly_called()):
        write_files(folder, TARGET.render(job))
    _compile(folder, *(HERE / f"{name}.java" for name in ("Program", "Long", "Tags")))
    return folder


def _longest() -> Job:
    many = picklist("many", *(value(f"a{n}", "a", "a") for n in range(_MOST_CONSTANTS)))
    old = {"since": "1.0.0", "reason": {"en": "Old."}, "replaced_by": ["a1"], "sunset": SUNSET}
    first = value("a0", deprecated=old, codes={"hubspot": "zero"})
    others = (value(f"a{n}", f"label {n}") for n in range(1, _MOST_CONSTANTS + 1))
    longer = picklist("long_list", first, *others, default="a0")
    empty = picklist("none", value("a", status="retired"))
    return job_of(JavaOptions(package="sample.lengthy"), many, longer, *LONG.fine, empty)


def _oddly_called() -> Job:
    names = ["string", "held", "found", "hash_map", "function", "tree_map", "facts", "picklist"]
    names += ["concurrent_hash_map", "object", "enum"]
    lists = [picklist(name, value("class"), value("name"), value("held_1")) for name in names]
    lists += [picklist("a", value("a", **abroad()))]
    return job_of(JavaOptions(package="com.new.int"), *lists, languages=ABROAD)


def _compile(folder: Path, *programs: Path) -> None:
    sources, classes = sorted(folder.rglob("*.java")), folder / "classes"
    classes.mkdir(exist_ok=True)
    javac = [need("javac"), *(f"-J{option}" for option in SOON), *STRICTLY]
    run([*javac, "-cp", classes, "-d", classes, *sources, *programs])


def _told(folder: Path, program: str, *arguments: str) -> list[str]:
    java = [need("java"), *SOON, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"]
    return run([*java, "-cp", folder / "classes", program, *arguments]).splitlines()


def test_the_golden_package_is_what_is_rendered() -> None:
    assert_golden(HERE / "golden", TARGET.render(sample_job(OPTIONS)))


def test_a_reason_ends_before_what_to_use_whatever_sign_it_ends_in() -> None:
    gone = {"since": "1.0.0", "reason": {"en": "as in {x}"}, "replaced_by": ["b"]}
    listed = picklist("list", value("a", deprecated=gone), value("b"))
    files = TARGET.render(job_of(OPTIONS, listed))
    written = " ".join(b"\n".join(files.values()).decode().replace("* ", "").split())
    assert "@deprecated since 1.0.0. as in &#123;x&#125;. Use B instead." in written


def test_a_program_finds_what_it_is_promised(compiled: Path) -> None:
    french = "Lead qualifié par le marketing"
    assert _told(compiled, "Program") == [
        "[mql, 4, late]",
        f"[Marketing qualified lead, {french}, Marketing qualified lead]",
        "[Une entreprise qui a signé une commande., true]",
        "[Étape du cycle de vie]",
        "[marketingqualifiedlead, mql]",
        "[Optional[CLIENT], Optional.empty]",
        "[Optional[CLIENT], Optional.empty, Optional.empty]",
        "[[CONTACT, MQL, CLIENT], Optional[CONTACT], Optional.empty]",
        "[false, [CONTACT, MQL], true, []]",
        "[1.0.0, Le mot faisait peur.]",
        "[2027-12-31]",
        "[62.5, false]",
        "[Optional.empty]",
    ]


def test_a_program_that_uses_what_is_deprecated_is_warned(compiled: Path, tmp_path: Path) -> None:
    use = "class Use { Object a = sample.picklists.LifecycleStage.SUSPECT; }"
    (tmp_path / "Use.java").write_text(use)
    (tmp_path / "classes").symlink_to(compiled / "classes")
    with pytest.raises(pytest.fail.Exception, match=r"\[deprecation\] SUSPECT in LifecycleStage"):
        _compile(tmp_path)


def test_what_java_cannot_hold_is_refused() -> None:
    assert_case(TARGET, OPTIONS, LONG)
    assert_words("lexicon.targets.java.faults", TARGET, OPTIONS, LONG)


def test_the_longest_enumeration_list_and_text_compile(compiled: Path) -> None:
    assert _told(compiled, "Long") == [
        "[A2500, a2500, 2500, label 2500, true]",
        "[2501, 2500, [A1]]",
        "[Optional[A0], Optional[A0], Optional.empty]",
        "[true]",
    ]


def test_lists_values_packages_and_languages_may_be_called_as_they_are(compiled: Path) -> None:
    assert _told(compiled, "Tags", *TAGS) == list(TAGS.values())
    assert (compiled / "com" / "new_" / "int_" / "String_.java").is_file()


def test_lists_whose_files_differ_in_capitals_only_are_refused() -> None:
    job = job_of(OPTIONS, picklist("ab", value("a")), picklist("a_b", value("a")))
    assert [fault.rule for fault in TARGET.faults(job)] == ["symbol_taken"]


@given(hostile_texts())
def test_what_is_written_is_plain_ascii(text: str) -> None:
    for written in (literal(text), block_comment([prose(text)], 2)):
        assert written.isascii()
        assert written.replace("\n", "").isprintable()


@given(hostile_texts())
def test_a_comment_ends_only_at_its_end(text: str) -> None:
    written = block_comment([prose(text)], 2)
    assert written.find("*/") == len(written) - 2


@settings(
    max_examples=1,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts=many_hostile_texts())
def test_hostile_texts_come_back_unchanged(texts: list[str], tmp_path: Path) -> None:
    job = hostile_job(texts, JavaOptions(), size=60)
    write_files(tmp_path, TARGET.render(job))
    _compile(tmp_path, HERE / "Show.java")
    assert sorted(_told(tmp_path, "Show")) == sorted(_meant(job))


def _meant(job: Job) -> list[str]:
    return [
        f"{item.id} {what} {key} {b64encode(text.encode()).decode()}"
        for item in job.value_sets[0].values
        for what, texts in _texts(item.id, job).items()
        for key, text in texts.items()
        if what in {"label", "code"} or text
    ]


def _texts(key: str, job: Job) -> dict[str, Mapping[str, str]]:
    (item,) = (item for item in job.value_sets[0].values if item.id == key)
    return {
        "label": {language: item.label(language) for language in job.languages},
        "definition": item.definition,
        "code": item.codes,
        "reason": item.deprecated.reason if item.deprecated else {},
    }
