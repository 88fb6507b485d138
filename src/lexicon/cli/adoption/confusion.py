"""Say what each team takes for what."""

from __future__ import annotations

from lexicon.cli.report_command import report_command

_ABOUT = """Say in how many answers a team took one stage for another, in sentences and as a matrix.

A wave is published when it closes, once; too few people are never told apart.
"""
COMMAND = report_command("confusion", _ABOUT, "lexicon adoption confusion --wave w1")
