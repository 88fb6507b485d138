"""A word of the trade: the header alone."""

from __future__ import annotations

from typing import Literal

from lexicon.model.header import Entry


class Term(Entry):
    """A word that both teams use."""

    kind: Literal["term"]


KIND = Term
