"""A character that nobody sees: it keeps a CRM from recognising a name, or turns a text round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import written_in
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity

_JOINER = r"(?<![\u0590-\u1fff\u2190-\U0010ffff])[\u200c\u200d]"
"""Joiners belong to emoji and to Arabic, Persian or Indian writing; elsewhere they are strays."""
_HIDDEN = r"[\xad\u034f\u115f\u1160\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]|" + _JOINER
_DIRECTION = r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffd\ue000-\uf8ff\U000e0000-\U000e007f]"
_SPACE = r"[\t\n\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_DAMAGED = "\ufffd"
"""What programs put in the place of a character they could not read; it counts as printable."""
_IN_PROSE = f"(?P<hidden>{_HIDDEN})|(?P<direction>{_DIRECTION})|(?P<control>{_CONTROL})"
_IN_NAMES = f"{_IN_PROSE}|(?P<space>{_SPACE})"
"""Compiled only where they are needed: hardly ever."""


def _unprintable(subject: Subject) -> Iterator[Breach]:
    for text in subject.translated:
        for language, written in text.texts.items():
            if not written.isprintable() or _DAMAGED in written:
                keys = (*text.keys, language)
                yield from _breaches(text.entry, keys, written, _IN_PROSE)
    for named, language, names, spelled in subject.spelled:
        if not spelled.isprintable() or _DAMAGED in spelled:
            for keys, word in written_in(names):
                place = (*named.keys, "names", language, *keys)
                yield from _breaches(named.entry.ref, place, word, _IN_NAMES)
    for named in subject.named:
        key, codes = _codes(named.part)
        if codes and not "".join(codes.values()).isprintable():
            for crm, code in codes.items():
                yield from _breaches(named.entry.ref, (*named.keys, key, crm), code, _IN_NAMES)


def _codes(part: BaseModel) -> tuple[str, dict[str, str]]:
    """A value's codes, or a list's and a field's names, by CRM."""
    key = _key(type(part))
    return key, getattr(part, key) if key else {}


@cache
def _key(of: type[BaseModel]) -> str:
    """Where a class keeps them, asked of each class once; "" where it has none."""
    return next((key for key in ("codes", "crm") if key in of.model_fields), "")


def _breaches(entry: str, keys: Keys, text: str, looked_for: str) -> Iterator[Breach]:
    found = re.search(looked_for, text)
    if found:
        code = f"U+{ord(found[0]):04X}"
        before, after = text[: found.start()][-20:], text[found.end() :][:20]
        facts = {"code": code, "shown": f"{before}[{code}]{after}"}
        yield Breach(entry, keys, facts, f"message_{found.lastgroup}", f"hint_{found.lastgroup}")


RULE = Rule(Severity.ERROR, _unprintable)
