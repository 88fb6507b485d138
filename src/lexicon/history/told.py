"""Changes in sentences of a language, each with its prose word by word as readers see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.prose import Piece, laid_out, word_diff
from lexicon.history.tell import Teller
from lexicon.languages.phrase import typeset


@dataclass(frozen=True, slots=True)
class Told:
    """One change in one sentence; `pieces` are its text word by word, none where it is no prose."""

    change: Change
    text: str
    pieces: tuple[Piece, ...] = ()


def told(changes: Iterable[Change], two: Comparison, language: str) -> tuple[Told, ...]:
    """The changes in words of a language, in the order given; what reads the same is said once."""
    teller = Teller(two, language)
    lines = (Told(change, teller.tell(change), _pieces(change, language)) for change in changes)
    unique = {(line.change.entry, line.change.rule, line.text, line.pieces): line for line in lines}
    return tuple(unique.values())


def _pieces(change: Change, language: str) -> tuple[Piece, ...]:
    """Set in the language of the prose, unless how it is set is all that changed."""
    before, after = change.before, change.after
    if not (change.prose and isinstance(before, str) and isinstance(after, str)):
        return ()
    written = laid_out(before), laid_out(after)
    shown = [typeset(change.language or language, text) for text in written]
    pieces = word_diff(*(written if shown[0] == shown[1] else shown))
    return pieces if any(piece.case != "kept" for piece in pieces) else ()
