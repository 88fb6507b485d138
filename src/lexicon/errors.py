"""What stops a command: a broken set-up, never a fault in somebody's text (that is a finding)."""

from __future__ import annotations

from pathlib import Path

_MANY = 40
_LONGEST = 100
"""Signs of a name that are compared."""


class LexiconError(Exception):
    """Something outside the dictionary's texts keeps a command from running; exit code 2."""

    spoken = "en"
    """What whoever ran the command asked it to speak."""

    def said(self, _language: str) -> str:
        """What it says in a human language, where it speaks several; else as it is."""
        return str(self)


class ProjectNotFound(LexiconError):
    """No dictionary at the path given."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"no dictionary at {path}: expected {path / 'dictionary' / 'lexicon.yaml'}"
        )
        self.path = path


class UnknownName(LexiconError):
    """A name given by the user is not one of those there are; `near` are some that it may mean."""

    def __init__(
        self, what: str, name: str, known: tuple[str, ...], near: tuple[str, ...] = ()
    ) -> None:
        self.what, self.name, self.known = what, name, known
        self.shown = near or _some(name, known)
        self.unshown = len(known) - len(self.shown)
        others = f" and {self.unshown} others" if self.unshown else ""
        there = f"there are: {', '.join(self.shown)}{others}" if known else "there is none yet"
        super().__init__(f"unknown {what} {name!r}; {there}")


def _some(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """All names, or of very many those that are like the one given."""
    if len(known) <= _MANY:
        return known
    from difflib import get_close_matches  # of no use where nothing is misspelt

    return tuple(get_close_matches(name[:_LONGEST], known, n=5, cutoff=0.4)) or known[:5]


class ToolMissing(LexiconError):
    """A program or package that the command needs is not installed."""
