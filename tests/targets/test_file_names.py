"""What targets write can be checked out on every system, whatever the lists are called."""

from __future__ import annotations

from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from lexicon.naming import KEPT_BY_WINDOWS
from lexicon.targets.found import target_names
from lexicon.targets.generate import load_target
from lexicon.targets.own.maker import own_target
from tests.targets.golden import write_files
from tests.targets.own.filling import dictionary
from tests.targets.picklists import Written, job_of, picklist, value

LISTS = ("aux", "con", "nul", "prn", "com1", "lpt9", "pick_list", "f_acts", "package_info", "index")
NAMED_BY_A_CRM = {"salesforce"}
"""A file there is called as the org calls the list."""


def _lists() -> list[Written]:
    return [picklist(name, value("aux", number=1), value("nul", number=2)) for name in LISTS]


def _impossible(paths: list[str]) -> list[str]:
    """Paths with a part that Windows refuses, and paths that differ in capitals alone."""
    parts = {path: PurePosixPath(path.lower()).parts for path in paths}
    kept = [
        path
        for path, names in parts.items()
        if not KEPT_BY_WINDOWS.isdisjoint(name.partition(".")[0] for name in names)
        or any(name.endswith((".", " ")) for name in names)
    ]
    folders = {str(folder) for path in paths for folder in PurePosixPath(path).parents}
    alike = Counter(name.lower() for name in {*paths, *folders})
    return [*kept, *(name for name, count in alike.items() if count > 1)]


@pytest.mark.parametrize("name", sorted({*target_names()} - NAMED_BY_A_CRM))
def test_no_file_is_called_as_a_device_or_as_another_but_for_capitals(name: str) -> None:
    target = load_target(name)
    job = job_of(target.options(), *_lists())
    assert [fault.rule for fault in target.faults(job)] == []
    assert _impossible(list(target.render(job))) == []


def test_templates_of_ones_own_neither(tmp_path: Path) -> None:
    written = {"{picklist}/{picklist}.{language}.txt.j2": b"a", "x_{picklist}.j2": b"a"}
    write_files(tmp_path / "templates", written)
    mine = own_target(dictionary(), "mine", tmp_path)
    job = job_of(mine.options(templates="templates"), *_lists())
    paths = list(mine.render(job))
    assert _impossible(paths) == []
    assert {"aux_/aux_.en.txt", "x_aux", "index/index.fr.txt"} < set(paths)
