"""Untrusted text for a terminal: it may hold anything, and a terminal must not obey it."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text with a space for each sign that does not print: controls, marks of direction."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else " " for sign in text)
