"""Say which questions are good ones, and which to look at."""

from __future__ import annotations

from lexicon.cli.report_command import report_command

_ABOUT = """Say how hard each question was, how it goes with the rest, and what is odd about it.

A wave is published when it closes, once; too few people are never told apart.
"""
COMMAND = report_command("items", _ABOUT, "lexicon adoption items --format csv")
