"""What a printer of drift gets: each difference told in words, list by list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class DriftLine:
    """One difference: `heading`, `title`, `message` and `hint` in words, for people.

    Words are harmless on a terminal; the rest is as the files have it.
    """

    picklist: str
    value: str
    kind: str
    language: str | None
    ours: object
    theirs: object
    records: int | None
    attribute: str | None
    crm: str
    list: str
    path: str
    line: int
    heading: str
    title: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody should know of a file of an export; `line` is None where it is all of it."""

    path: str
    line: int | None
    message: str

    @property
    def said(self) -> str:
        """One line for people: where, and what."""
        where = "" if self.line is None else f":{self.line}"
        return f"{printable(self.path)}{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Unseen:
    """A list that was compared, and `what` the export shows nothing of: names, as `seen.SHOWN`.

    `choosers` are record types of which the dictionary says more than the export shows.
    """

    picklist: str
    crm: str
    list: str
    path: str
    label: str
    what: tuple[str, ...]
    choosers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exports:
    """What is to be known of the exports themselves.

    `unpaired` are lists that the dictionary does not have, `unread` files of no known format;
    `passed` says both in words, as far as there is room.
    """

    notes: tuple[Note, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    unpaired: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """A line for each thing, once."""
        return tuple(dict.fromkeys([*self.passed, *(note.said for note in self.notes)]))


NOTHING_KNOWN = Exports()


@dataclass(frozen=True, slots=True)
class DriftReport:
    """Differences of `compared` lists, in the order of their weight; `coloured` is a wish."""

    lines: tuple[DriftLine, ...]
    compared: int
    exports: Exports = NOTHING_KNOWN
    language: str = "en"
    coloured: bool = False

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.drift", "", self.language)

    def by_list(self) -> Iterator[tuple[str, tuple[DriftLine, ...]]]:
        """The lines of each list under its heading; the list with most records first."""
        groups: dict[str, list[DriftLine]] = {}
        for line in self.lines:
            groups.setdefault(line.heading, []).append(line)
        for heading, lines in groups.items():
            yield heading, tuple(lines)

    def by_hint(
        self, lines: tuple[DriftLine, ...]
    ) -> Iterator[tuple[str, str, tuple[DriftLine, ...]]]:
        """Neighbours of one kind with one advice: title, advice, lines.

        The advice is given once: "" where the same stands above already.
        """
        given: set[str] = set()
        for (title, hint), group in groupby(lines, key=lambda line: (line.title, line.hint)):
            yield title, "" if hint in given else hint, tuple(group)
            given.add(hint)

    def records(self, line: DriftLine) -> str:
        """How many records a difference touches; "" where that is not known."""
        if line.records is None:
            return ""
        return self._counted(line.records, "records")

    def summary(self) -> str:
        """One line: how many differences in how many lists."""
        differing = len({line.heading for line in self.lines})
        compared = self._counted(self.compared, "compared")
        if not self.lines:
            return self.typeset(self.words["none"].format(compared=compared))
        total = self._counted(len(self.lines), "total")
        said = self.words["some"].format(total=total, differing=differing, all=self.compared)
        return self.typeset(said)

    def unseen(self) -> Iterator[str]:
        """What could not be compared, a line for the lists of which one and the same is unseen."""
        groups: dict[tuple[str, ...], list[str]] = {}
        for item in self.exports.unseen:
            if not item.what:
                continue
            groups.setdefault(item.what, []).append(item.label)
        for what, labels in groups.items():
            named = ", ".join(self.words["shown"][name] for name in what)
            lists = ", ".join(dict.fromkeys(labels))
            yield self.typeset(self.words["unseen"]).format(what=named, lists=lists)
        choosers = dict.fromkeys(name for item in self.exports.unseen for name in item.choosers)
        if choosers:
            yield self.typeset(self.words["beside"]).format(names=", ".join(sorted(choosers)))

    def typeset(self, text: str) -> str:
        """Prose in the report's language."""
        return typeset(self.language, text)

    def _counted(self, number: int, key: str) -> str:
        forms: dict[str, str] = self.words[key]
        shown = whole(self.language, number)
        return plural(self.language, number, forms["one"], forms["many"]).format(n=shown)


@dataclass(frozen=True, slots=True)
class DriftPrinter:
    """A format of drift: PRINTER in `printers/drift/<format>.py`."""

    render: Callable[[DriftReport], str]
