"""Say which team is ahead, where the firm wants a contest."""

from __future__ import annotations

from lexicon.cli.report_command import report_command

_ABOUT = """Say which team is ahead in a closed wave: taking part, and right at the first try.

Off unless the manifest says `adoption: {contest: true}`. Teams only, never persons; nobody is
called last.
"""
COMMAND = report_command("contest", _ABOUT, "lexicon adoption contest --lang fr")
