"""Two texts word by word: what is gone is struck out, what is new underlined, in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lexicon.history.prose import Piece, excerpt, word_diff
from lexicon.look.prose import plain
from lexicon.site.edition import Edition
from lexicon.site.markup import Html

_MARKS = {"kept": Html("{}"), "removed": Html("<del>{}</del>"), "added": Html("<ins>{}</ins>")}


def pieces_of(
    before: object, after: object, edition: Edition, words: int | None = None
) -> tuple[Piece, ...]:
    """Both texts as readers see them, in pieces; none where a reader sees no difference.

    `words` cuts long stretches that stayed to so many words beside each change.
    """
    if not (isinstance(before, str) and isinstance(after, str)):
        return ()
    pieces = word_diff(*(plain(edition.typeset(text.strip())) for text in (before, after)))
    if all(piece.case == "kept" for piece in pieces):
        return ()
    return pieces if words is None else excerpt(pieces, words)


def marked(pieces: Iterable[Piece]) -> Html:
    """Both texts in one."""
    return Html().join(_MARKS[piece.case].format(piece.text) for piece in pieces)


def earlier(pieces: Sequence[Piece]) -> Html:
    """The earlier text, what is gone from it struck out."""
    return marked(piece for piece in pieces if piece.case != "added")


def later(pieces: Sequence[Piece]) -> Html:
    """The later text, what is new in it underlined."""
    return marked(piece for piece in pieces if piece.case != "removed")
