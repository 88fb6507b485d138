"""The story of the releases in one language: a Markdown file, newest on top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words
from lexicon.model.ledger import Release
from lexicon.printers.change_report import ChangeReport, told
from lexicon.printers.changes.markdown import PRINTER


@dataclass(frozen=True, eq=False)
class Section:
    """One release; `two` is None for the first, which has nothing before it to differ from."""

    release: Release
    two: Comparison | None
    changes: Iterable[Change]
    language: str


def with_section(earlier: str, section: Section) -> str:
    """The file with the section of a release put on top of the earlier ones."""
    words = load_words("lexicon.printers", "changelog", section.language)
    title = f"# {typeset(section.language, words['title'])}\n"
    older = earlier.partition("\n## ")[2]
    rest = f"\n## {older}" if older else ""
    heading = f"\n## {section.release.version} ({section.release.date})\n\n"
    return f"{title}{heading}{_body(section, words)}{rest}"


def _body(section: Section, words: dict[str, dict[str, str]]) -> str:
    if section.two is None:
        number = len(section.release.entries)
        forms = words["first"]
        sentence = plural(section.language, number, forms["one"], forms["many"])
        return typeset(section.language, sentence.format(n=number)) + "\n"
    before = section.two.base.manifest.version
    lines = told(section.changes, section.two, section.language)
    report = ChangeReport(before, section.release.version, lines, language=section.language)
    return PRINTER.render(report)
