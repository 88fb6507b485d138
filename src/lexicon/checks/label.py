"""What people call an entry, told in the language of whoever reads a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class Label(str):
    """A name in the dictionary's first language; `told` has it in each that has one."""

    __slots__ = ("told",)
    told: Mapping[str, str]

    def __new__(cls, first: str, told: Mapping[str, str]) -> Label:
        label = super().__new__(cls, first)
        label.told = told
        return label


def said(fact: object, language: str) -> str:
    """A fact as it is written in a sentence of a language."""
    return fact.told.get(language, str(fact)) if isinstance(fact, Label) else str(fact)


def trail(labels: Sequence[str]) -> Label:
    """A way from one to the next, in one line: `MQL → SAL → MQL`."""
    known = {code for one in labels if isinstance(one, Label) for code in one.told}
    told = {code: _joined([said(one, code) for one in labels]) for code in known}
    return Label(_joined(labels), told)


def _joined(labels: Sequence[str]) -> str:
    return " → ".join(labels)
