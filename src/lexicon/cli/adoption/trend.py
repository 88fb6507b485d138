"""Say how each team does from wave to wave."""

from __future__ import annotations

from lexicon.cli.report_command import report_command

_ABOUT = """\
Say what changed between waves, and what the same people learnt; a moved meaning breaks it.

A wave is published when it closes, once; too few people are never told apart.
"""
COMMAND = report_command("trend", _ABOUT, "lexicon adoption trend --team sales")
