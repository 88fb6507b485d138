"""Say how many in each team know each word."""

from __future__ import annotations

from lexicon.cli.report_command import report_command

_ABOUT = """\
Say K of the N who answered, with a 90% interval, for each team and word of a closed wave.

A wave is published when it closes, once; too few people are never told apart.
"""
COMMAND = report_command(
    "report", _ABOUT, "lexicon adoption report --lang fr --format html > report.html"
)
