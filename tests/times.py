"""Where the minutes of a run went, part by part, said at its end in CI.

A part's minutes are the seconds of its tests, with what they set up and tear down, shared among the
workers. What belongs to none of the parts is told by its folder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pytest

PARTS = {
    "targets, drift, import": (
        "targets/ drift/ exchange/ printers/test_drift cli/test_generate cli/test_targets "
        "cli/test_drift cli/test_import"
    ),
    "agreement, audit, plan": (
        "audit/ briefs/plan/ briefs/weekly/ briefs/test_impact starter/test_sample test_scenarios "
        "cli/test_audit cli/test_classify cli/test_impact cli/test_metrics cli/test_plan "
        "cli/test_weekly cli/test_sample"
    ),
    "change control": (
        "history/ project/ briefs/test_ cli/test_approving cli/test_diff cli/test_releasing "
        "cli/test_review web/test_asking web/test_browser web/test_commits web/test_deciding "
        "web/test_editing web/test_proposals web/test_records web/test_serve.py"
    ),
    "adoption": (
        "adoption/ quiz/ web/ briefs/workshop/ test_adoption cli/test_adoption cli/test_agreement "
        "cli/test_contest cli/test_due cli/test_people cli/test_quiz cli/test_reports "
        "cli/test_typed_answers cli/test_workshop"
    ),
}
"""What paths of a part's tests begin with, below `tests/`; the first part that fits has them."""


def part_of(path: str) -> str:
    """The part of a test by its file, `tests/adoption/test_team.py`."""
    below = path.removeprefix("tests/")
    named = (part for part, starts in PARTS.items() if below.startswith(tuple(starts.split())))
    return next(named, below.partition("/")[0] if "/" in below else "the whole")


def lines(seconds: Iterable[tuple[str, float]], workers: int) -> list[str]:
    """The table: parts and their minutes of the clock, the longest first, and all of them."""
    rows = sorted(seconds, key=lambda row: -row[1])
    told = [*rows, ("together", sum(taken for _, taken in rows))]
    return [f"{part:<24}{taken / 60 / workers:6.1f} min" for part, taken in told]


class Times:
    """What pytest tells of each step of each test, added up."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[part_of(report.location[0])] += report.duration

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter, config: pytest.Config
    ) -> None:
        workers = config.getoption("numprocesses", None) or 1
        terminalreporter.section("time by part")
        for line in lines(self.seconds.items(), workers):
            terminalreporter.line(line)
