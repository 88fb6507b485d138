"""Load a project and check it: what `check`, `build` and `generate` share."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.errors import ProjectNotFound
from lexicon.findings import Finding, Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.ledger import Ledger
from lexicon.project.baseline import open_baseline
from lexicon.source.files import has_ledger
from lexicon.source.load import Loaded, collector_paused, load
from lexicon.source.reading import Reading

if TYPE_CHECKING:
    from lexicon.checks.words import Words
    from lexicon.history.standing import Standing
    from lexicon.printers.report import Report
    from lexicon.quiz.bank import Bank

_HELD_BACK = {"version_not_bumped"}
"""What keeps nobody from publishing: a text with that fault is not published itself."""


class Checked(NamedTuple):
    """A loaded project with all findings, exactly placed or not yet.

    `standing` says what is in force; None where nothing can be said or nobody agreed to anything.
    """

    loaded: Loaded
    findings: tuple[Finding, ...]
    standing: Standing | None = None

    @property
    def published(self) -> Dictionary | None:
        """What readers and programs get: the texts in force, and words never agreed to."""
        return self.standing.in_force if self.standing else self.loaded.dictionary

    def fails(self, strict: bool = False) -> bool:
        """Whether the findings make the command fail."""
        worst = Severity.WARNING if strict else Severity.ERROR
        return any(finding.severity.rank <= worst.rank for finding in self.findings)


def check_project(
    path: Path | Reading, today: date, only: Collection[str] = (), baseline: str | None = None
) -> Checked:
    """Load and check; shape findings are always part of it.

    Of a project that takes long to read, the caller may have begun to read it.
    Raises ProjectNotFound, and LexiconError where the baseline cannot be read.
    """
    return check_loaded(load(path), today, only, baseline)


def check_loaded(
    loaded: Loaded, today: date, only: Collection[str] = (), baseline: str | None = None
) -> Checked:
    """Check what was loaded.

    Versions are held against the revision `baseline`, the newest release if none is given.
    Raises LexiconError where the baseline cannot be read.
    """
    with collector_paused():
        ledger, faults = _ledger(loaded.root)
        found = (*loaded.findings, *faults)
        bank = _bank(loaded.root)
        found += bank.findings if bank else ()
        subject = None
        if loaded.dictionary is not None:
            earlier = open_baseline(loaded.root, ledger, baseline, bool(faults))
            subject = Subject(loaded.dictionary, today, ledger, *earlier, bank=bank)
            found += check(subject, only)
            found += _of_targets(loaded.dictionary, loaded.root)
    wanted = tuple(item for item in found if not only or item.rule in only)
    return Checked(loaded, wanted, subject.standing if subject and not ledger.is_empty else None)


def _ledger(root: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    if not has_ledger(root):
        return Ledger(), ()
    from lexicon.source.ledger import load_ledger  # of no use before anybody agreed

    return load_ledger(root)


def _bank(root: Path) -> Bank | None:
    if not (root / "quizzes").is_dir():
        return None
    from lexicon.quiz.bank import read_bank  # only a project with quizzes needs all this

    return read_bank(root)


def _of_targets(dictionary: Dictionary, root: Path) -> tuple[Finding, ...]:
    if not dictionary.manifest.targets:
        return ()
    from lexicon.targets.generate import faults  # only a dictionary with targets needs all this

    return faults(dictionary, root)


def stop_on_errors(checked: Checked, language: str) -> Dictionary:
    """The dictionary to publish, if nothing is wrong; else say what is and end with exit code 1."""
    errors = tuple(item for item in checked.findings if _stops(item))
    if errors:
        from lexicon.plugins import load_one  # of no use where nothing is to be told
        from lexicon.printers import findings as printers
        from lexicon.printers.report import Printer

        printer = load_one(printers, "text", "PRINTER", Printer)
        made = report(Checked(checked.loaded, errors), all_words(), language)
        click.echo(printer.render(made), err=True, nl=False)
        sys.exit(1)
    published = checked.published
    if published is None:
        raise ProjectNotFound(checked.loaded.root)
    return published


def _stops(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.rule not in _HELD_BACK


def all_words() -> Words:
    """The words of all rules, those of the targets among them."""
    from lexicon.checks.words import BUILT_IN, Words  # as above
    from lexicon.targets.found import fault_packages

    return Words((*BUILT_IN, *fault_packages()))


def report(
    checked: Checked,
    words: Words,
    language: str,
    information: bool = True,
    coloured: bool = False,
) -> Report:
    """The findings in words; without `information` remarks on style are only counted."""
    from lexicon.printers.report import Line, Report  # as above
    from lexicon.source.place import placed

    shown = [item for item in checked.findings if information or item.severity != Severity.INFO]
    exact = placed(shown, checked.loaded.root)
    sources = _Sources(checked.loaded.root)
    lines = []
    for finding in exact:
        explained = words.explain(finding, language)
        lines.append(Line(finding, explained.message, explained.hint, sources.line(finding)))
    unshown = len(checked.findings) - len(shown)
    return Report(checked.loaded.file_count, tuple(lines), unshown, language, coloured)


class _Sources:
    """The lines of faulty files: each file is read once, each line made printable once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, Sequence[str]] = {}
        self._printable: dict[tuple[str, int], str] = {}

    def line(self, finding: Finding) -> str:
        from lexicon.languages.printable import printable  # as above

        place = finding.place.path, finding.place.line
        if place not in self._printable:
            self._printable[place] = printable(self._written(*place))
        return self._printable[place]

    def _written(self, path: str, number: int) -> str:
        if path not in self._lines:
            self._lines[path] = self._read(self._root / path)
        lines = self._lines[path]
        return lines[number - 1] if number <= len(lines) else ""

    @staticmethod
    def _read(file: Path) -> Sequence[str]:
        try:
            return file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
        except OSError:
            return ()
