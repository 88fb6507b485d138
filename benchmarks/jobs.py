"""What is measured, and beside whom."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Job
from benchmarks.report import ALL_TEXT

HERE = Path(__file__).parent
LINKML_SCHEMA = HERE / "peers" / "entry.linkml.yaml"
OURS = Path(sys.executable).parent
PEERS = HERE.parent / ".work" / "peers" / "bin"


def check_jobs(number: int, folder: Path) -> Iterator[Job]:
    """A check of `number` entries, the two floors under it and the two peers beside it."""
    project, metrics = folder / f"check-{number}", folder / f"glean-{number}.yaml"
    _make("make_dictionary", number, project)
    _make("peer_input", number, metrics)
    linkml: list[str | Path] = [PEERS / "linkml", "validate", "-s", LINKML_SCHEMA, "-C", "Entry"]
    yield Job("`python -c pass`", [sys.executable, "-c", "pass"])
    yield Job("bare CSafeLoader read", [sys.executable, HERE / "bare_read.py", project])
    yield Job("`lexicon check`", [OURS / "lexicon", "check", project])
    yield Job("`glean_parser glinter`", [PEERS / "glean_parser", "glinter", metrics])
    yield Job("`linkml validate`", [*linkml, *sorted(project.glob("dictionary/*/*.yaml"))])


def site_job(number: int, folder: Path) -> Job:
    """A whole site of `number` entries in both languages, from nothing."""
    project = folder / f"site-{number}"
    return Job(
        "`lexicon site`", [OURS / "lexicon", "site", project], partial(_anew, number, project)
    )


def enum_jobs(number: int, folder: Path) -> Iterator[Job]:
    """Python's enumeration of one list of `number` values, by us and by LinkML.

    Ours is worked out once from nothing, once for files that have not changed since: of two
    projects that are alike, for `--anew` also forgets what was kept.
    """
    for name, how in (("anew", ["--anew"]), ("kept", [])):
        project = folder / f"enum-{name}-{number}"
        _make("enum_input", number, project)
        ours: list[str | Path] = [OURS / "lexicon", "generate", "python", "--path", project, *how]
        clean = partial(shutil.rmtree, project / "generated", ignore_errors=True)
        yield Job(" ".join(["`lexicon generate python", *how]) + "`", ours, clean)
    yield Job("`linkml gen-pydantic`", [PEERS / "gen-pydantic", project / "list.linkml.yaml"])


def drift_job(number: int, folder: Path) -> Job:
    """The comparison of an org's export of `number` values with a dictionary that has them all."""
    project = folder / f"drift-{number}"
    _make("drift_input", number, project)
    ours: list[str | Path] = [OURS / "lexicon", "drift", "salesforce", project / "org"]
    return Job("`lexicon drift`", [*ours, "--project", project])


def diff_jobs(number: int, folder: Path, every: int) -> Iterator[Job]:
    """The comparison with the same `number` entries, one in `every` edited and then each one.

    The floor under it only loads two such dictionaries.
    """
    base, edited, anew = (folder / f"diff-{name}" for name in ("base", "edited", "anew"))
    for project, step in ((base, 0), (edited, every), (anew, 1)):
        _make("make_dictionary", number, project)
        if step:
            _make("edit_dictionary", project, step)
    ours: list[str | Path] = [OURS / "lexicon", "diff", "--project", base, base]
    yield Job("loading both", [sys.executable, HERE / "bare_load.py", base, edited])
    yield Job("`lexicon diff`", [*ours, edited])
    yield Job("`lexicon diff`, every entry changed", [*ours, anew])


def audit_jobs(number: int, folder: Path) -> Iterator[Job]:
    """The audit of `number` records of Parquet, and the floors: reading, and keeping, the same.

    First with a warehouse's types, then all as text.
    """
    crm = folder / f"audit-{number}"
    _make("audit_input", number, crm)
    scan: list[str | Path] = [sys.executable, HERE / "bare_scan.py"]
    ours: list[str | Path] = [OURS / "lexicon", "audit", "--mapping", crm / "mapping.yaml"]
    ours += ["--project", HERE.parent, "--today", "2026-11-22"]
    for file, how in (("contacts.parquet", ""), ("texts.parquet", ALL_TEXT)):
        yield Job(f"bare DuckDB scan{how}", [*scan, crm / file])
        yield Job(f"DuckDB, into a table{how}", [*scan, crm / file, "keep"])
        yield Job(f"`lexicon audit`{how}", [*ours, crm / file], ends=1)


def _anew(number: int, project: Path) -> None:
    shutil.rmtree(project, ignore_errors=True)
    _make("make_dictionary", number, project)


def _make(what: str, *arguments: int | Path) -> None:
    command = [sys.executable, "-m", f"benchmarks.{what}", *map(str, arguments)]
    subprocess.run(command, cwd=HERE.parent, check=True)
