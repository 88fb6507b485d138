"""Lines in JSON, which a parser forgets: texts are looked for in the order they were read in."""

from __future__ import annotations

import json

_WITHIN = 100_000
"""How far ahead a text may stand: a search through a whole file for each would never end."""


class Lines:
    """Goes through a text once, forward."""

    def __init__(self, text: str) -> None:
        self._text, self._place, self._line = text, 0, 1
        self._is_ascii = text.isascii()

    def of(self, name: str) -> int:
        """The line of the next string written so; where there is none, the last line found."""
        written = json.dumps(name, ensure_ascii=self._is_ascii)
        found = self._text.find(written, self._place, self._place + _WITHIN)
        if found >= 0:
            self._line += self._text.count("\n", self._place, found)
            self._place = found
        return self._line
