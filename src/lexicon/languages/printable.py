"""Untrusted text for a terminal: it may hold anything, and a terminal must not obey it."""

from __future__ import annotations

NO_BREAK = "\u00a0\u202f"
"""The spaces of French typography, which no terminal obeys: they keep a sign with its word."""


def printable(text: str) -> str:
    """The text in one line, with a space for each sign that does not print: controls, marks."""
    if text.isprintable():  # as nearly every text is
        return text
    return "".join(sign if sign.isprintable() or sign in NO_BREAK else " " for sign in text)
