"""Cards for Anki: tab-separated text, each note known again by a guid that never changes."""

from __future__ import annotations

from lexicon.look.escape import html
from lexicon.quiz.export import Export
from lexicon.quiz.sheet import Sheet

_HEAD = (
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#tags column:4",
    "#columns:guid\tfront\tback\ttags",
)


def _render(sheets: tuple[Sheet, ...]) -> str:
    return "\n".join([*_HEAD, *map(_note, sheets)]) + "\n"


def _note(sheet: Sheet) -> str:
    """A question about another meaning is another card: its guid has the major version in it."""
    guid = f"lexicon:{sheet.about}:{sheet.id}:{sheet.language}"
    shown = [line.text for line in sheet.lines] or _mixed(sheet)
    options = "".join(f"<li>{html(text)}</li>" for text in shown)
    front = f"<p>{html(sheet.text)}</p><ul>{options}</ul>"
    right = "".join(f"<li>{html(text)}</li>" for text in sheet.right)
    listed = f"<ol>{right}</ol>" if sheet.order else f"<ul>{right}</ul>"
    said = "".join(f"<p>{html(text)}</p>" for text in (sheet.explanation, sheet.definition) if text)
    tags = f"lexicon {sheet.about.partition('@')[0].replace('/', '::')} {sheet.kind}"
    return "\t".join((guid, front, listed + said, tags))


def _mixed(sheet: Sheet) -> list[str]:
    """What is to be ordered or matched, in the order of the alphabet, which tells nothing."""
    parts = (*sheet.order, *(item for item, _ in sheet.pairs))
    return sorted(part.text for part in parts)


EXPORT = Export(_render, "txt")
