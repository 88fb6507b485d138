"""Text of older spreadsheets, which says its encoding nowhere: of Windows or of a Mac.

The same byte is a letter of a word in one and a stray sign in the other. So each word with such
bytes is looked at in both: letters of Western Europe, capitals where a word has them, signs at its
ends. What reads as well in both tells nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WINDOWS, MAC = "cp1252", "mac_roman"
_RUN = re.compile(rb"['A-Za-z\x80-\xff-]+")
_LOWER, _UPPER = "a-zß-öø-ÿœšž", "A-ZÀ-ÖØ-ÞŒŠŽ"
_LETTERS = rf"(?:[{_UPPER}]?[{_LOWER}]+|[{_UPPER}]+)"
_BETWEEN = "[-'’–—…\u00a0]+"
_WORD = re.compile(
    "[-'“‘«„‹¿¡–—…€£•§©\u00a0]*+"  # gives none back: a cell of dashes would take hours
    rf"(?P<word>{_LETTERS}(?:{_BETWEEN}{_LETTERS})*)?"
    "[-'”’»›–—…€£°™®©²³\u00a0]*"
)
_CENTRAL = re.compile(rf"[øØ][íýÍÝ]|[ìùÌÙ][{_LOWER}{_UPPER}]")
"""What no language of Western Europe writes: Příležitost, of cp1250, reads as Pøíležitost."""
_CARONS, _SOUTHERN = frozenset("šžŠŽ"), frozenset("àèêìïñòøùûÀÈÊÌÏÑÒØÙÛ")
"""Letters that no language of Western Europe has both of."""
_ALONE = "àéÀÉ"
"""What is a word, or a heading, without any plain letter: ïðèâåò is Russian in disguise."""
_OF_A_MAC = re.compile(rb"[\x80-\x8b\x8d-\x91\x93-\x9b\x9d-\x9f]")
"""Bytes that are letters on a Mac, and signs or rare letters of Windows; ’ and œ are not rare."""
_CLEARLY = 2
"""By how much more words a Mac's reading must be the better one: most files are Windows'."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Which encoding it is, and a word in it that shows so or leaves a doubt; "" for no doubt."""

    encoding: str
    word: str


def guessed(raw: bytes) -> Guess | None:
    """The encoding of bytes that are no UTF-8; None where they are text in neither."""
    words: dict[tuple[bool, bool], list[bytes]] = {}
    for word in sorted(word for word in set(_RUN.findall(raw)) if not word.isascii()):
        words.setdefault((_is_word(word, WINDOWS), _is_word(word, MAC)), []).append(word)
    windows, mac = words.get((True, False), []), words.get((False, True), [])
    odd = words.get((False, False), [])
    if len(mac) > max(_CLEARLY * len(windows), len(odd)):
        return Guess(MAC, mac[0].decode(MAC))
    if not _fits(raw, WINDOWS):
        return None
    told = (word.decode(WINDOWS) for word in windows)
    if central := next(filter(_is_central, told), ""):
        return Guess(WINDOWS, central)
    doubtful = (word for word in words.get((True, True), []) if _OF_A_MAC.search(word))
    doubts = [*odd, *mac, *doubtful]
    is_sure = not doubts or len(doubts) < len(windows)
    return Guess(WINDOWS, "" if is_sure else doubts[0].decode(WINDOWS))


def _is_word(word: bytes, encoding: str) -> bool:
    found = _WORD.fullmatch(word.decode(encoding, "replace"))
    if found is None:
        return False
    told = found["word"] or "a"  # signs alone
    return told in _ALONE or any(sign.isascii() for sign in told)


def _is_central(word: str) -> bool:
    """Whether it is of cp1250, as Windows writes in Central Europe, by what Western words lack."""
    letters = set(word)
    is_mixed = not letters.isdisjoint(_CARONS) and not letters.isdisjoint(_SOUTHERN)
    return is_mixed or _CENTRAL.search(word) is not None


def _fits(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
