"""`lexicon classify` as a person, or a program, runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, copy_of_ours, lexicon

DEMO = {"email": "a@b.example", "demo_requested": True, "consent": True, "fit": "good"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Our own dictionary, to which nobody has agreed yet."""
    (tmp_path / "project").mkdir()
    return copy_of_ours(tmp_path / "project")


def _file(folder: Path, data: object) -> Path:
    file = folder / "records.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return file


def test_a_record_is_one_line_and_exit_0(tmp_path: Path, project: Path) -> None:
    ran = lexicon("classify", _file(tmp_path, DEMO), "--project", project)
    assert (ran.code, ran.out, ran.err) == (0, "Marketing qualified lead (MQL)\n", "")


def test_an_empty_field_gives_at_least(tmp_path: Path, project: Path) -> None:
    open_fit = {key: value for key, value in DEMO.items() if key != "fit"}
    ran = lexicon("classify", _file(tmp_path, open_fit), "--project", project)
    assert ran.out == "At least Lead, at most Marketing qualified lead (MQL)\n"


def test_the_explanation_says_what_is_missing_and_who_acts_by_when(
    tmp_path: Path, project: Path
) -> None:
    ran = lexicon("classify", _file(tmp_path, DEMO), "--explain", "--project", project)
    assert "  Sales accepted lead (SAL) does not hold:\n    ✗ Accepted by sales" in ran.out
    assert "Whose it is now: Sales\n    Accept → " in ran.out
    assert "within 1 hour (Monday to Friday, public holidays apart, 9:00 to 18:00)" in ran.out


def test_in_french_it_is_all_french(tmp_path: Path, project: Path) -> None:
    file = _file(tmp_path, [DEMO, {"consent": "oui"}])
    ran = lexicon("classify", file, "--explain", "--lang", "fr", "--project", project)
    assert ran.out.startswith("1: Lead qualifié par le marketing (MQL)\n")
    assert "  Contact, c’est acquis\u00a0:\n" in ran.out
    assert '`consent` attend `true` ou `false`, pas `"oui"`' in ran.err


def test_faults_are_all_told_and_the_other_records_classified(
    tmp_path: Path, project: Path
) -> None:
    lines = [json.dumps(item) for item in (DEMO, {"consnt": True, "fit": "Good"}, {})]
    file = _file(tmp_path, "\n".join(lines))
    ran = lexicon("classify", file, "--project", project)
    assert ran.code == 1
    assert ran.out == "1: Marketing qualified lead (MQL)\n3: Contact\n"
    assert ran.err.splitlines() == [
        f"{file}:2: `consnt` is no field of the dictionary (field_unknown)",
        "    → Did you mean `consent`?",
        f'{file}:2: `fit` is `"Good"`, which is not in its list (value_not_listed)',
        '    → Write `"good"`.',
    ]


def test_json_has_ids_and_the_reasons_where_asked_for(tmp_path: Path, project: Path) -> None:
    ran = lexicon(
        "classify", _file(tmp_path, DEMO), "--format", "json", "--explain", "--project", project
    )
    (record,) = json.loads(ran.out)["records"]
    assert (record["stage"], record["certain"], record["holder"]) == ("mql", True, "sales")
    assert record["next"]["stage"] == "sal"
    assert record["moves"][0] == {
        "id": "accept",
        "to": "sal",
        "by": "sales",
        "within": "1 h",
        "calendar": "working_hours",
        "written_in": "agreement/demo_request",
    }


def test_standard_input_is_read_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lexicon", "classify", "-", "--lang", "en"],
        input="{}", cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "Contact\n"


@pytest.mark.parametrize("text", ["{", "", '{"a": "\\ud800', "[1, 2"])
def test_what_is_no_json_is_misuse(tmp_path: Path, text: str) -> None:
    ran = lexicon("classify", _file(tmp_path, text))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("lexicon: ")


def test_a_missing_file_is_misuse(tmp_path: Path) -> None:
    assert lexicon("classify", tmp_path / "none.json").code == 2


def test_bytes_that_are_no_text_are_misuse(tmp_path: Path) -> None:
    file = tmp_path / "records.json"
    file.write_bytes(b"\xff\xfe{}")
    assert lexicon("classify", file).code == 2
