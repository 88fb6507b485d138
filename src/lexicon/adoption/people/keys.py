"""The keys that links and sessions are signed with: the newest signs, all of them are believed.

There is no default: who has the key can sign in as anybody, so each firm makes its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from lexicon.errors import LexiconError

SHORTEST = 32
"""Signs of a key; 32 random letters and digits are more than anybody can try."""
_NOTE = (
    "# Keys of lexicon, the newest first. Whoever has one can sign in as anybody: keep it secret.\n"
)


class WeakKey(LexiconError):
    """A key that somebody could guess."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where}: a key needs at least {SHORTEST} signs, not all alike; make one with: "
            "lexicon people keys rotate"
        )


class Ring(Protocol):
    """Where keys are: the same for ever, or read anew when somebody has made a new one."""

    @property
    def oldest_first(self) -> list[str]:
        """As itsdangerous wants them: it signs with the last."""


@dataclass(frozen=True, slots=True)
class Keys:
    """At least one key, the newest first; never shown."""

    secrets: tuple[str, ...] = field(repr=False)

    @property
    def oldest_first(self) -> list[str]:
        """As itsdangerous wants them: it signs with the last."""
        return [*reversed(self.secrets)]


def read_keys(text: str, where: str) -> Keys:
    """Keys from a file or a variable: one a line, or set apart by spaces or commas.

    `where` says where they stand. Raises WeakKey where there is none, or a weak one.
    """
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    secrets = tuple(word for line in lines for word in re.split(r"[\s,]+", line) if word)
    if not secrets or any(_is_weak(secret) for secret in secrets):
        raise WeakKey(where)
    return Keys(secrets)


def rotated(keys: Keys | None, new_secret: Callable[[], str], keep: int) -> Keys:
    """A new key before those there are, of which the newest `keep` are still believed."""
    before = keys.secrets[:keep] if keys else ()
    return Keys((new_secret(), *before))


def as_text(keys: Keys) -> str:
    """The file's text."""
    return _NOTE + "".join(f"{secret}\n" for secret in keys.secrets)


def _is_weak(secret: str) -> bool:
    return len(secret) < SHORTEST or len({*secret}) < 8
