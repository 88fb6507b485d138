"""The generated package does in Python what its readers are promised."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mypy import api

from lexicon.targets.python import TARGET
from lexicon.targets.python.list_module import names_of
from lexicon.targets.python.options import PythonOptions
from lexicon.targets.target import Job
from tests.targets.golden import assert_golden, write_files
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.picklists import job_of, picklist, value
from tests.targets.sample import sample_job
from tests.tools import ROOT, need, run

GOLDEN = Path(__file__).parent / "golden"
STRICTLY = ("--strict", "--config-file=", f"--cache-dir={ROOT / '.cache' / 'mypy-generated'}")
OPTIONS = PythonOptions(package="sample_picklists")


def test_the_golden_package_is_what_is_rendered() -> None:
    assert_golden(GOLDEN, TARGET.render(sample_job(OPTIONS)))


def test_types_are_checked_strictly() -> None:
    said, faults, status = api.run([*STRICTLY, str(GOLDEN)])
    assert (status, faults) == (0, ""), said


def test_the_types_tell_a_known_value_from_an_unknown_one(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "from sample_picklists import LifecycleStage\n"
        "reveal_type(LifecycleStage.MQL.value)\n"
        "reveal_type(LifecycleStage.parse('x'))\n"
        "reveal_type(LifecycleStage.SUSPECT.replaced_by)\n"
        "LifecycleStage.parse('x').number\n"
    )
    write_files(tmp_path, TARGET.render(sample_job(OPTIONS)))
    said, _, _ = api.run([*STRICTLY, "--no-pretty", str(tmp_path)])
    union = "LifecycleStage | UnknownLifecycleStage"
    module = "sample_picklists.lifecycle_stage"
    assert [line.partition(":")[2].partition(":")[2].strip() for line in said.splitlines()[:4]] == [
        "note: Revealed type is \"Literal['mql']?\"",
        f'note: Revealed type is "{module}.LifecycleStage | {module}.UnknownLifecycleStage"',
        f'note: Revealed type is "tuple[{module}.LifecycleStage, ...]"',
        f'error: Item "UnknownLifecycleStage" of "{union}" has no attribute "number"  [union-attr]',
    ]


def test_ruff_has_nothing_to_say_whatever_the_lists_are_called(tmp_path: Path) -> None:
    names = ["a10", "a2", "a_b", "aux", "auxa", "class", "class_a", "unknown", "user", "x", "z9"]
    lists = (picklist(name, value("a")) for name in names)
    write_files(tmp_path, TARGET.render(job_of(PythonOptions(), *lists)))
    ruff = need(str(Path(sys.executable).parent / "ruff"))
    lines = "--line-length=100"
    for folder in (GOLDEN, tmp_path):
        run([ruff, "check", "--isolated", "--no-cache", "--extend-select=I", folder])
        run([ruff, "format", "--isolated", "--no-cache", "--check", lines, folder])


def test_no_class_hides_what_the_package_itself_needs() -> None:
    assert [names_of(name).known for name in ("final", "self", "class_var", "x")] == [
        "Final_",
        "Self_",
        "ClassVar_",
        "X",
    ]


def test_a_value_called_as_its_list_hides_its_class_from_no_checker() -> None:
    files = TARGET.render(job_of(PythonOptions(), picklist("x", value("x"))))
    assert b"-> Self | UnknownX:" in files["picklists/x.py"]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(hostile_texts(), min_size=5, max_size=25), seed=st.uuids())
def test_hostile_texts_come_back_unchanged(
    texts: list[str], seed: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"hostile_{seed.hex}"
    job = hostile_job(texts, PythonOptions(package=name))
    write_files(tmp_path, TARGET.render(job))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert _read_back(importlib.import_module(name)) == _meant(job)
    _forget(name)


def _read_back(package: ModuleType) -> list[object]:
    return [
        (value.value, value.number, value.facts.labels, value.facts.definitions, value.facts.codes)
        for value in package.PICKLISTS["hostile"]
    ] + [value.deprecated and value.deprecated.reasons for value in package.PICKLISTS["hostile"]]


def _meant(job: Job) -> list[object]:
    (value_set,) = job.value_sets
    values: list[object] = [
        (
            value.id,
            value.number,
            {language: value.label(language) for language in job.languages},
            {language: text for language, text in value.definition.items() if text},
            value.codes,
        )
        for value in value_set.values
    ]
    reasons = (value.deprecated and value.deprecated.reason for value in value_set.values)
    filled = (reason and {key: text for key, text in reason.items() if text} for reason in reasons)
    return [*values, *filled]


def _forget(package: str) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
