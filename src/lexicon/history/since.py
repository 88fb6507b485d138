"""What changed in an entry since an earlier text of it, as people say it; prose word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.prose import Piece, excerpt
from lexicon.history.shown import Shown
from lexicon.history.told import Told, told
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry

SAID_ELSEWHERE = frozenset({"version_raised", "version_not_bumped", "housekeeping_changed"})
"""Changes that whoever shows a proposal tells by its version, or not at all."""
_SIGNS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def since(before: Entry, head: Dictionary, today: date, language: str) -> Iterator[Told]:
    """What `head` says of an entry instead, gravest first; `today` decides on notices given."""
    two = Comparison(replace(head, entries={**head.entries, before.ref: before}), head, today)
    name = typeset(language, Shown(two, language).called(before.ref))
    own = [it for it in changes_in(two) if it.entry == before.ref and it.rule not in SAID_ELSEWHERE]
    for line in told(sorted(own, key=lambda it: it.level.rank), two, language):
        yield replace(line, text=about_itself(name, line.text))


def about_itself(name: str, text: str) -> str:
    """A sentence where the entry's name stands above it and need not be said again."""
    rest = text.removeprefix(name).lstrip(",: \u00a0\u202f")
    return rest[:1].upper() + rest[1:] if text.startswith(name) and rest else text


def marked(line: Told) -> str:
    """What went and came between signs, `a score of [-20-]{+30+} or more`; "" of no prose."""
    return "".join(map(between_signs, excerpt(line.pieces)))


def between_signs(piece: Piece) -> str:
    """A stretch of text, of one that went or came with how it is marked where no colour is."""
    return _SIGNS[piece.case].format(printable(piece.text))


def in_short(line: Told) -> str:
    """The sentence with its prose in brackets."""
    return f"{line.text} ({marked(line)})" if line.pieces else line.text
