"""A help text that fits: the definition gives way, the address never does."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.targets.shorten import shorten


def fitted(definition: str, facts: Sequence[str], address: str, limit: int) -> str:
    """Definition, facts and address on one line of at most `limit` characters.

    The definition is cut after a word, but keeps a third of the room: rather a fact goes, the last
    one first. Where no address leads to the whole of it, it stays whole if it can. An address
    stands whole or not at all.
    """
    if len(address) > limit:
        address = ""
    text = " ".join(definition.split())
    is_kept = not address and len(text) <= limit
    least = len(text) if is_kept else min(len(text), limit // 3)
    kept = [" ".join(fact.split()) for fact in facts]
    while kept and least + _needed([*kept, address]) > limit:
        kept.pop()
    rest = [part for part in (*kept, address) if part]
    room = limit - _needed(rest)
    return " ".join(filter(None, [shorten(text, room), *rest]))


def _needed(parts: Sequence[str]) -> int:
    """What the parts take up, each with the space before it."""
    return sum(len(part) + 1 for part in parts if part)
