"""Two texts word by word: what is gone is struck out, what is new underlined, in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    joined = tuple(_joined(pieces))
    return joined if words is None else excerpt(joined, words)


def marked(pieces: Iterable[Piece]) -> Html:
    """Both texts in one; a space between a word and the one that took its place."""
    made, before = Html(), ""
    for piece in pieces:
        replaces = (before, piece.case) == ("removed", "added")
        made += Html(" ") * (replaces and not made.endswith(" ")) + _marked(piece)
        before = piece.case
    return made


def earlier(pieces: Sequence[Piece]) -> Html:
    """The earlier text, what is gone from it struck out."""
    return marked(piece for piece in pieces if piece.case != "added")


def later(pieces: Sequence[Piece]) -> Html:
    """The later text, what is new in it underlined."""
    return marked(piece for piece in pieces if piece.case != "removed")


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Changes with nothing but a space between them are one: that reads better."""
    gone = new = space = ""
    for piece in (*pieces, Piece("kept", "")):
        if piece.case != "kept":
            gone += space + piece.text * (piece.case == "removed")
            new += space + piece.text * (piece.case == "added")
            space = ""
        elif piece.text.isspace() and (gone or new):
            space = piece.text
        else:
            found = Piece("removed", gone), Piece("added", new), Piece("kept", space + piece.text)
            yield from (item for item in found if item.text)
            gone = new = space = ""


def _marked(piece: Piece) -> Html:
    """Spaces at either end stay outside: nobody strikes out a space."""
    words = piece.text.strip()
    if not words:
        return Html.escape(piece.text)
    start, _, end = piece.text.partition(words)
    return Html.escape(start) + _MARKS[piece.case].format(words) + Html.escape(end)
