"""Read a metric's formula: numbers, functions over references, and `+ - * /` with parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lexicon.formulas.tree import Call, Node, Number, Operation, Reference

MOST_LEVELS = 30
"""Parentheses inside parentheses."""
MOST_TOKENS = 400
"""Names, numbers and signs; nobody reads a formula as long as that."""
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)(?![\w.])|(?P<reference>[a-z_]+/[a-z][a-z0-9_]*)"
    r"|(?P<name>[a-z][a-z0-9_]*)|(?P<sign>[-+*/(),])|(?P<other>\S))"
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Where reading stopped: at which character (from 1), before what; `got` is "" at the end."""

    position: int
    got: str
    too_long: bool = False


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


class _Stop(Exception):
    """Ends the reading; never leaves this module."""

    def __init__(self, token: _Token, too_long: bool = False) -> None:
        self.fault = Unreadable(token.position, token.text, too_long)


def parse(text: str) -> Node | Unreadable:
    """The formula as a tree, or where it cannot be read."""
    tokens = list(_tokens(text))
    if len(tokens) > MOST_TOKENS:
        return Unreadable(tokens[MOST_TOKENS].position, tokens[MOST_TOKENS].text, too_long=True)
    reader = _Reader(tokens)
    try:
        return reader.whole()
    except _Stop as stop:
        return stop.fault


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "other"
        yield _Token(kind, found[kind], found.start(kind) + 1)
    yield _Token("end", "", len(text) + 1)


@dataclass
class _Reader:
    tokens: list[_Token]
    at: int = 0
    level: int = 0

    def whole(self) -> Node:
        node = self._sum()
        if self._next.kind != "end":
            raise _Stop(self._next)
        return node

    def _sum(self) -> Node:
        node = self._product()
        while sign := self._taken("+", "-"):
            node = Operation(sign, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._part()
        while sign := self._taken("*", "/"):
            node = Operation(sign, node, self._part())
        return node

    def _part(self) -> Node:
        token = self._next
        self.at += token.kind != "end"
        match token.kind:
            case "number":
                return Number(float(token.text))
            case "reference":
                return Reference(token.text)
            case "name":
                self._expect("(")
                return Call(token.text, tuple(self._arguments(token)))
            case "sign" if token.text == "(":
                return next(self._enclosed(token))
            case "sign" if token.text == "-":
                return Operation("-", Number(0), self._part())
        raise _Stop(token)

    def _arguments(self, token: _Token) -> Iterator[Node]:
        if not self._taken(")"):
            yield from self._enclosed(token, ",")

    def _enclosed(self, token: _Token, separator: str = "") -> Iterator[Node]:
        """One sum, or several between separators, up to the closing parenthesis."""
        self.level += 1
        if self.level > MOST_LEVELS:
            raise _Stop(token, too_long=True)
        nodes = [self._sum()]
        while separator and self._taken(separator):
            nodes.append(self._sum())
        self._expect(")")
        self.level -= 1
        yield from nodes

    @property
    def _next(self) -> _Token:
        return self.tokens[self.at]

    def _taken(self, *signs: str) -> str:
        if self._next.kind == "sign" and self._next.text in signs:
            self.at += 1
            return self.tokens[self.at - 1].text
        return ""

    def _expect(self, sign: str) -> None:
        if not self._taken(sign):
            raise _Stop(self._next)
