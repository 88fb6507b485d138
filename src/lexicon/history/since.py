"""Which words of an entry changed since a kept text of it, in short."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.history.difference import Difference
from lexicon.history.differences import differences
from lexicon.history.prose import excerpt, laid_out, word_diff
from lexicon.history.standing import kept_entry
from lexicon.model.header import Entry
from lexicon.model.ledger_items import KeptText
from lexicon.model.plain import plain

_SAID_ELSEWHERE = ("version", "status", "review_by", "editorial", "silence")
_SIGNS = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def words_since(text: KeptText, entry: Entry) -> list[str]:
    """Each place that differs: `definition.en: a score of [-20-]{+30+} or more`."""
    before = kept_entry(entry.ref, text)
    return [f"{'.'.join(item.keys)}: {_words(item)}" for item in _agreed(before, entry)]


def _agreed(before: Entry, after: Entry) -> Iterator[Difference]:
    yield from differences(after.ref, before, after, _SAID_ELSEWHERE)


def _words(difference: Difference) -> str:
    before, after = difference.before, difference.after
    if isinstance(before, str) and isinstance(after, str) and difference.prose:
        pieces = excerpt(word_diff(laid_out(before), laid_out(after)))
        return "".join(_SIGNS[piece.case].format(piece.text) for piece in pieces)
    return f"{_short(before)} → {_short(after)}"


def _short(value: object) -> str:
    text = "–" if value is None else str(plain(value))
    return text if len(text) <= 60 else f"{text[:59]}…"
