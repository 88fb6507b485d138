"""`make bench`: measure, and write benchmarks/results.md and benchmarks/adoption.md."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import adoption
from benchmarks.jobs import audit_jobs, check_jobs, diff_jobs, drift_job, enum_jobs, site_job
from benchmarks.measure import Sample, measure
from benchmarks.report import report

CHECK_ROUNDS = {8: 9, 1_000: 7, 20_000: 3}
SITE_ROUNDS = {500: 3, 2_000: 3}
ENUM_VALUES, ENUM_ROUNDS = 1_000, 7
DRIFT_VALUES, DRIFT_ROUNDS = 10_000, 7
DIFF_ENTRIES, DIFF_EVERY, DIFF_ROUNDS = 10_000, 50, 5
AUDIT_RECORDS, AUDIT_ROUNDS = 1_000_000, 7
RESULTS = Path(__file__).with_name("results.md")


def main() -> None:
    """Measure everything; a few minutes."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        checks = {n: _check(n, rounds, folder) for n, rounds in CHECK_ROUNDS.items()}
        sites = {n: _site(n, rounds, folder) for n, rounds in SITE_ROUNDS.items()}
        enums = _enums(folder)
        drift = _drift(folder)
        diffs = _diffs(folder)
        audits = _audits(folder)
    text = report(checks, sites, enums, drift, diffs, audits, CHECK_ROUNDS)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)
    adoption.main()


def _check(number: int, rounds: int, folder: Path) -> dict[str, Sample]:
    print(f"checking {number:,} entries, {rounds} rounds", flush=True)
    return _said(measure(list(check_jobs(number, folder)), rounds))


def _site(number: int, rounds: int, folder: Path) -> Sample:
    print(f"building a site of {number:,} entries, {rounds} rounds", flush=True)
    (sample,) = _said(measure([site_job(number, folder)], rounds)).values()
    return sample


def _enums(folder: Path) -> dict[str, Sample]:
    print(f"writing an enumeration of {ENUM_VALUES:,} values, {ENUM_ROUNDS} rounds", flush=True)
    return _said(measure(list(enum_jobs(ENUM_VALUES, folder)), ENUM_ROUNDS))


def _drift(folder: Path) -> Sample:
    print(f"comparing an export of {DRIFT_VALUES:,} values, {DRIFT_ROUNDS} rounds", flush=True)
    (sample,) = _said(measure([drift_job(DRIFT_VALUES, folder)], DRIFT_ROUNDS)).values()
    return sample


def _diffs(folder: Path) -> dict[str, Sample]:
    print(
        f"comparing two dictionaries of {DIFF_ENTRIES:,} entries, {DIFF_ROUNDS} rounds", flush=True
    )
    return _said(measure(list(diff_jobs(DIFF_ENTRIES, folder, DIFF_EVERY)), DIFF_ROUNDS))


def _audits(folder: Path) -> dict[str, Sample]:
    print(f"auditing {AUDIT_RECORDS:,} records, {AUDIT_ROUNDS} rounds", flush=True)
    return _said(measure(list(audit_jobs(AUDIT_RECORDS, folder)), AUDIT_ROUNDS))


def _said(samples: dict[str, Sample]) -> dict[str, Sample]:
    for name, sample in samples.items():
        print(f"  {name}: {sample.seconds:.3f} s, {sample.memory:.0f} MB", flush=True)
    return samples


if __name__ == "__main__":
    main()
