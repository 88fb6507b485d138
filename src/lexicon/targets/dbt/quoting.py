"""CSV cells, and texts in the Markdown of a docs block, for any text."""

from __future__ import annotations

import re

from lexicon.look import spreadsheet
from lexicon.targets.texts import shown

_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")
_STARTS_A_TAG = re.compile(r"[{<|]")


def cell(text: str) -> str:
    """A cell with the text as it is, quoted; line breaks are unified. Nothing is an empty cell."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return '"' + unified.replace('"', '""') + '"' if text else ""


def guarded(text: str) -> str:
    """A cell for people to read: a spreadsheet shows it and does not run it."""
    return cell(spreadsheet.cell(text))


def plain(text: str) -> str:
    """A plain text inside Markdown: it is neither markup nor a template."""
    return _MARKUP.sub(_entity, shown(text))


def markdown(text: str) -> str:
    """A text that is Markdown already, on one line: it starts no template, tag or table cell."""
    return _STARTS_A_TAG.sub(_entity, shown(text))


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
