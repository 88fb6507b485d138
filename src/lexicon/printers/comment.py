"""A dictionary's text inside a comment on GitHub or GitLab: it is read, and does nothing.

Besides Markdown and HTML, which are escaped, both look for people to call, issues to name and
addresses to link in the finished text: a sign that nobody sees keeps them from finding any.
"""

from __future__ import annotations

import re

from lexicon.history.prose import Piece, excerpt
from lexicon.look.escape import markdown

_JOINER = "\u2060"
_CALLS = re.compile(r"[@#]|[!$~%&^](?=[\w\"])|:(?=//)|www(?=\.)|\bgh(?=-\d)", re.IGNORECASE)
_MARKS = {
    "kept": "{}",
    "removed": "<del>{}</del>",
    "added": "<strong>{}</strong>",
}
"""In HTML: beside a sign or a space, `~~` and `**` would not be marks at all."""
_SENTENCE = 600
_PROSE = 2_000
"""Signs of the text as it was written; escaped, each may take six."""


def comment_text(text: str, most: int = _SENTENCE) -> str:
    """One line of text for a comment, cut where it is very long."""
    short = text if len(text) <= most else f"{text[:most]}…"
    return markdown(_CALLS.sub(rf"\g<0>{_JOINER}", short))


def comment_prose(pieces: tuple[Piece, ...]) -> str:
    """A text word by word: what went is struck out, what came is bold."""
    room = _PROSE
    shown: list[str] = []
    for piece in excerpt(pieces):
        if room <= 0:
            return "".join([*shown, "…"])
        after_old = piece.case == "added" and shown and shown[-1].endswith("</del>")
        text = _MARKS[piece.case].format(comment_text(piece.text, room))
        shown.append(f" {text}" if after_old else text)
        room -= len(piece.text)
    return "".join(shown)
