"""What a printer of changes gets: how many there are of which level, and how to head them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lexicon.history.level import Level, gravest
from lexicon.history.tell import PACKAGE
from lexicon.history.told import Told
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """The changes from `base` to `head` (as the user named them), gravest first.

    `unshown` counts those that were not asked for; `coloured` is the terminal's wish.
    """

    base: str
    head: str
    lines: tuple[Told, ...]
    unshown: int = 0
    language: str = "en"
    coloured: bool = False

    @property
    def level(self) -> Level | None:
        """The gravest level; None where nothing changed."""
        return gravest(line.change.level for line in self.lines)

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.changes", "", self.language)

    def reasons(self) -> tuple[tuple[str, str, str], ...]:
        """Rule, title and reason of each rule that spoke, in the order of speaking."""
        names = dict.fromkeys(line.change.rule for line in self.lines)
        found = ((name, load_words(PACKAGE, name, self.language)) for name in names)
        return tuple(
            (name, self._typeset(it["title"]), self._typeset(it["why"])) for name, it in found
        )

    def _typeset(self, text: str) -> str:
        return typeset(self.language, text)

    def of(self, level: Level) -> tuple[Told, ...]:
        """The changes of one level."""
        return tuple(line for line in self.lines if line.change.level is level)

    def touched(self, line: Told) -> str:
        """Whom a change touches, in words; "" for nobody."""
        return listed(self.language, [self.words["touches"][it] for it in line.change.touches])

    def summary(self) -> str:
        """One line: how many changes of which level."""
        words = self.words
        counts = [(level, len(self.of(level))) for level in Level]
        parts = [
            self._counted(number, words["counts"][level]) for level, number in counts if number
        ]
        between = words["between"].format(base=self.base, head=self.head)
        rest = self._counted(self.unshown, words["unshown"]) if self.unshown else ""
        if not parts:
            return f"{between}{words['none_shown' if rest else 'none']}{rest}"
        total = self._counted(len(self.lines), words["total"])
        return f"{between}{total}{words['colon']}{', '.join(parts)}.{rest}"

    def _counted(self, number: int, forms: dict[str, str]) -> str:
        return plural(self.language, number, forms["one"], forms["many"]).format(n=number)


@dataclass(frozen=True, slots=True)
class ChangePrinter:
    """A format of changes: PRINTER in `printers/changes/<format>.py`."""

    render: Callable[[ChangeReport], str]
