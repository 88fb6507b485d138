"""Render on another core what the rules will hardly ever forbid, while they run on this one."""

from __future__ import annotations

import marshal
from collections.abc import Collection

from lexicon.source.beside import Put, beside
from lexicon.source.files import has_ledger
from lexicon.source.load import Loaded
from lexicon.targets.rendered import Output, Rendered

_MANY_VALUES = 300
"""Values that take longer to be rendered than it takes to fork."""


class Ahead:
    """A rendering under way: of 1,000 values it saves 30 ms.

    Where people have agreed to something, only the check tells
    what is in force: then nothing is rendered ahead, and neither is what would take no time.
    """

    def __init__(self, loaded: Loaded, names: Collection[str]) -> None:
        """Begin to render the targets named, or all configured."""
        self._loaded, self._names = loaded, names
        self._other = beside(self._render_for_another) if self._pays() else None

    def rendered(self) -> Rendered | None:
        """The output, if there was nothing to find in it; it can be had once."""
        if self._other is None:
            return None
        try:
            records = [marshal.loads(item) for item in self._other.remaining()]  # noqa: S302  ours
        finally:
            self._other.stop()
        return Rendered(tuple(Output(*item) for item in records[0])) if records else None

    def _pays(self) -> bool:
        dictionary = self._loaded.dictionary
        if dictionary is None or has_ledger(self._loaded.root):
            return False
        return sum(len(it.values) for it in dictionary.picklists.values()) >= _MANY_VALUES

    def _render_for_another(self, put: Put) -> None:
        assert self._loaded.dictionary is not None  # noqa: S101
        from lexicon.targets.generate import render_all  # here it is imported on the other core

        made = render_all(self._loaded.dictionary, self._names, self._loaded.root)
        if not made.findings:
            put(marshal.dumps([(it.target, it.folder, dict(it.files)) for it in made.outputs]))
