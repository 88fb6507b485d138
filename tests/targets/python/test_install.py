"""The golden folder is a package that pip builds and installs, and that works where it is."""

from __future__ import annotations

import shutil
import sys
import tomllib
import venv
from pathlib import Path

import pytest
from hypothesis import given, settings
from mypy import api

from lexicon.targets.python import TARGET
from lexicon.targets.python.options import PythonOptions
from lexicon.targets.python.quoting import toml
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.sample import sample_job
from tests.tools import ROOT, run

HERE = Path(__file__).parent
pytestmark = pytest.mark.xdist_group("python package")  # installed once
OFFLINE = ("--no-index", "--no-deps", "--disable-pip-version-check", "-qq")
PROGRAM = """
from sample_picklists import LifecycleStage
print(LifecycleStage.MQL.label("fr"), LifecycleStage.parse("mql").number)
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh virtual environment in which pip put the golden package, and nothing else."""
    folder = tmp_path_factory.mktemp("python")
    source, wheels = folder / "source", folder / "wheels"
    shutil.copytree(HERE / "golden", source)
    pip = [sys.executable, "-m", "pip"]
    run([*pip, "wheel", *OFFLINE, "--no-build-isolation", "-w", wheels, source])
    venv.create(folder / "venv", with_pip=False)
    (wheel,) = wheels.iterdir()
    run([*pip, "--python", _python(folder / "venv"), "install", *OFFLINE, wheel])
    return folder / "venv"


def test_a_program_runs_without_a_warning(environment: Path) -> None:
    said = run([_python(environment), "-W", "error", "-c", PROGRAM], environment)
    assert said == "Lead qualifié par le marketing 4\n"


def test_types_come_along(environment: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.replace("LifecycleStage.parse", "LifecycleStage"))
    cache = f"--cache-dir={ROOT / '.cache' / 'mypy-generated'}"
    strictly = ["--strict", "--config-file=", "--python-executable", str(_python(environment))]
    said, faults, status = api.run([*strictly, cache, str(program)])
    assert (status, faults) == (0, ""), said


def test_pip_knows_its_name_version_and_sentence(environment: Path) -> None:
    asked = "from importlib.metadata import metadata as m; d = m('sample-picklists'); "
    said = run([_python(environment), "-c", asked + "print(d['Version'], d['Summary'])"])
    assert said == "1.2.0 Sample dictionary (picklists)\n"


def test_the_name_that_pip_knows_may_be_chosen() -> None:
    options = PythonOptions(package="picklists", distribution="firm.picklists")
    project = tomllib.loads(TARGET.render(sample_job(options))["pyproject.toml"].decode())
    assert project["project"]["name"] == "firm.picklists"
    assert project["tool"]["hatch"]["build"]["only-include"] == ["picklists"]


@given(hostile_texts())
def test_toml_is_read_back_as_the_same_text(text: str) -> None:
    assert tomllib.loads(f"a = {toml(text)}") == {"a": text}
    assert toml(text).isprintable()


@settings(max_examples=20)
@given(hostile_texts())
def test_a_hostile_name_makes_one_sentence(text: str) -> None:
    job = hostile_job([text], PythonOptions())
    project = tomllib.loads(TARGET.render(job)["pyproject.toml"].decode())
    assert project["project"]["description"] == " ".join([*text.split(), "(picklists)"])


def _python(environment: Path) -> Path:
    return environment / "bin" / "python"
