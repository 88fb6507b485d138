"""The measurements as a page: times, and ratios, which are what may be quoted."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from benchmarks.measure import Sample

PAGE = Path(__file__).with_name("page.md")
ENUM, PYDANTIC = "`lexicon generate python`", "`linkml gen-pydantic`"
ENUM_ANEW = "`lexicon generate python --anew`"
CHECK, READ = "`lexicon check`", "bare CSafeLoader read"
DIFF, LOAD = "`lexicon diff`", "loading both"
AUDIT, SCAN, KEEP = "`lexicon audit`", "bare DuckDB scan", "DuckDB, into a table"
ALL_TEXT = ", all text"
"""What the names of the same jobs end with, of a file that has no types."""
GLEAN, LINKML = "`glean_parser glinter`", "`linkml validate`"
Checks = Mapping[int, Mapping[str, Sample]]
"""Number of entries → name of the job → what it took."""


@dataclass(frozen=True)
class Aim:
    """What the project wants, what was measured, and whether that is enough."""

    text: str
    measured: str
    met: bool


def report(
    checks: Checks,
    sites: Mapping[int, Sample],
    enums: Mapping[str, Sample],
    drift: Sample,
    diffs: Mapping[str, Sample],
    audits: Mapping[str, Sample],
    rounds: Mapping[int, int],
) -> str:
    """The whole page, in Markdown."""
    few, many = sorted(sites)
    counts = [f"{n:,}" for n in checks]
    site_rows = [[f"{n:,}", f"{s.seconds:.1f}", f"{s.memory:.0f}"] for n, s in sites.items()]
    aims = [
        *_aims(checks, sites[few], sites[many], many / few), *_enum_aims(enums),
        _drift_aim(drift), _diff_aim(diffs), *_audit_aims(audits),
    ]  # fmt: skip
    return Template(PAGE.read_text("utf-8")).substitute(
        cores=os.cpu_count(),
        python=platform.python_version(),
        rounds=", ".join(f"{count} of {n:,}" for n, count in rounds.items()),
        check=_table(["entries", *counts], _check_rows(checks)),
        ratios=_table([f"{CHECK} against", *counts], _ratio_rows(checks)),
        site=_table(["entries", "seconds", "MB at most"], site_rows),
        drift=f"{drift.seconds:.2f} s, {drift.memory:.0f} MB at most",
        diff=_table(["10,000 entries", "seconds", "MB at most"], _rows(diffs)),
        audit=_table(["1,000,000 records", "seconds", "MB at most"], _rows(audits)),
        enums=_table(["command", "seconds", "MB at most"], _rows(enums)),
        aims=_table(["aim", "measured", ""], _aim_rows(aims)),
    )


def _rows(samples: Mapping[str, Sample]) -> Iterable[Sequence[str]]:
    for name, sample in samples.items():
        yield [name, f"{sample.seconds:.3f}", f"{sample.memory:.0f}"]


def _check_rows(checks: Checks) -> Iterable[Sequence[str]]:
    names = next(iter(checks.values()))
    for name in names:
        yield [name, *(f"{samples[name].seconds:.3f}" for samples in checks.values())]
    yield [
        "`lexicon check`, MB at most",
        *(f"{samples[CHECK].memory:.0f}" for samples in checks.values()),
    ]


def _ratio_rows(checks: Checks) -> Iterable[Sequence[str]]:
    names = next(iter(checks.values()))
    for name in (name for name in names if name != CHECK):
        yield [name, *(f"{_ratio(samples, name):.2f} ×" for samples in checks.values())]


def _aim_rows(aims: Iterable[Aim]) -> Iterable[Sequence[str]]:
    for aim in aims:
        yield [aim.text, aim.measured, "met" if aim.met else "**missed**"]


def _aims(checks: Checks, few: Sample, many: Sample, growth: float) -> Iterable[Aim]:
    middle, large = checks[1000], checks[20000]
    read, glean, linkml = (_ratio(middle, name) for name in (READ, GLEAN, LINKML))
    memory, pace = large[CHECK].memory, large[CHECK].seconds / middle[CHECK].seconds
    site = many.seconds / few.seconds
    yield Aim("check of 1,000 at most 2 × the bare read", f"{read:.2f} ×", read <= 2)
    yield Aim("at least 10 × faster than `linkml validate`", f"{1 / linkml:.1f} ×", linkml <= 0.1)
    yield Aim("no slower than `glean_parser glinter`", f"{glean:.2f} ×", glean <= 1)
    yield Aim("20,000 entries under 400 MB", f"{memory:.0f} MB", memory < 400)
    yield Aim("check linear: 20 × the entries, at most 20 × the time", f"{pace:.1f} ×", pace <= 20)
    yield Aim("site of 2,000 in at most 10 s", f"{many.seconds:.1f} s", many.seconds <= 10)
    yield Aim(f"site linear: {growth:.0f} × the entries", f"{site:.1f} × the time", site <= growth)


def _enum_aims(enums: Mapping[str, Sample]) -> Iterable[Aim]:
    text = "Python enums of 1,000 values at least 10 × faster than `linkml gen-pydantic`"
    for name, when in ((ENUM, "of files as they were before"), (ENUM_ANEW, "from nothing")):
        times = enums[PYDANTIC].seconds / enums[name].seconds
        yield Aim(f"{text}, {when}", f"{times:.1f} ×", times >= 10)


def _drift_aim(drift: Sample) -> Aim:
    text = "drift of an export of 10,000 values in at most 1 s"
    return Aim(text, f"{drift.seconds:.2f} s", drift.seconds <= 1)


def _diff_aim(diffs: Mapping[str, Sample]) -> Aim:
    times = diffs[DIFF].seconds / diffs[LOAD].seconds
    text = "diff of two dictionaries of 10,000 at most 2.5 × loading both"
    return Aim(text, f"{times:.2f} ×", times <= 2.5)


def _audit_aims(audits: Mapping[str, Sample]) -> Iterable[Aim]:
    text = "audit of 1,000,000 records of Parquet"
    memory = max(audits[AUDIT].memory, audits[AUDIT + ALL_TEXT].memory)
    yield Aim(f"{text} in at most 2 GB", f"{memory:.0f} MB", memory <= 2000)
    for how in ("", ALL_TEXT):
        for name in (SCAN, KEEP):
            times = audits[AUDIT + how].seconds / audits[name + how].seconds
            yield Aim(f"{text}{how} within 3 × of: {name}", f"{times:.1f} ×", times <= 3)


def _ratio(samples: Mapping[str, Sample], name: str) -> float:
    return samples[CHECK].seconds / samples[name].seconds


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))
