"""buf finds the files in good style, and no release of a list that breaks the one before.

That the check bites is shown by what the dictionary's own rules forbid: a number used again.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.model.ledger_paths import RELEASES
from lexicon.model.value_set import value_sets
from lexicon.source.revision import open_revision, open_working_tree
from lexicon.targets.protobuf import TARGET
from lexicon.targets.protobuf.options import ProtobufOptions
from lexicon.targets.target import Job
from tests.targets.golden import write_files
from tests.targets.picklists import Written, job_of, picklist, value
from tests.tools import ROOT, need, run

GOLDEN = Path(__file__).parent / "golden"
OPTIONS = ProtobufOptions(package="sample.picklists.v1")
RELEASED = sorted(path.stem for path in (ROOT / RELEASES).glob("*.json"))
NEW, OLD = value("new", number=1), value("old", number=2)


def _buf() -> str:
    return need(str(Path(sys.executable).parent / "buf"))


def _release(folder: Path, *values: Written, **more: object) -> Path:
    write_files(folder, TARGET.render(job_of(OPTIONS, picklist("lead_status", *values, **more))))
    return folder


def _compare(before: Path, after: Path) -> None:
    run([_buf(), "breaking", after, "--against", before])


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """The release before."""
    return _release(tmp_path / "before", NEW, OLD)


def test_the_style_is_bufs_own() -> None:
    run([_buf(), "lint", GOLDEN])


def test_the_style_is_bufs_own_whatever_a_list_is_called(tmp_path: Path) -> None:
    names = ("iso_3166_1", "utf8_v2", "a_b_status", "s3_bucket", "b2b_source", "x", "picklist")
    write_files(tmp_path, TARGET.render(job_of(OPTIONS, *(picklist(name, NEW) for name in names))))
    run([_buf(), "lint", tmp_path])


def test_a_value_put_between_two_others_breaks_nothing(before: Path, tmp_path: Path) -> None:
    after = _release(tmp_path / "after", NEW, value("middle", number=3), OLD)
    _compare(before, after)


def test_a_value_removed_with_its_number_reserved_breaks_nothing(
    before: Path, tmp_path: Path
) -> None:
    reserved = {"numbers": [2], "ids": ["old"]}
    _compare(before, _release(tmp_path / "after", NEW, reserved=reserved))


def test_a_value_retired_or_deprecated_breaks_nothing(before: Path, tmp_path: Path) -> None:
    _compare(before, _release(tmp_path / "retired", NEW, {**OLD, "status": "retired"}))
    old = {"deprecated": {"since": "1.1.0", "reason": {"en": "Not used."}}}
    _compare(before, _release(tmp_path / "deprecated", NEW, {**OLD, **old}))


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([NEW], id="removed and not reserved"),
        pytest.param([NEW, value("other", number=2)], id="a number used again"),
        pytest.param([{**NEW, "number": 2}, {**OLD, "number": 1}], id="numbers exchanged"),
    ],
)
def test_what_old_programs_would_misread_is_found(
    values: list[Written], before: Path, tmp_path: Path
) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"LEAD_STATUS_|LeadStatus"):
        _compare(before, _release(tmp_path / "after", *values))


@pytest.mark.parametrize("release", RELEASED)
def test_our_own_lists_break_no_program_that_has_an_earlier_release(
    release: str, tmp_path: Path
) -> None:
    before = _written(tmp_path / "before", open_revision(ROOT, release))
    _compare(before, _written(tmp_path / "after", open_working_tree(ROOT)))


def _written(folder: Path, dictionary: Dictionary) -> Path:
    write_files(folder, TARGET.render(Job(dictionary, value_sets(dictionary), OPTIONS)))
    return folder
