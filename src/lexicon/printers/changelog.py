"""The story of the releases in one language: a Markdown file, newest on top, for people to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.history.prose import excerpt
from lexicon.history.shown import Shown
from lexicon.history.tell import Teller
from lexicon.history.told import Told, told
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words
from lexicon.look.escape import readable_markdown
from lexicon.model.ledger_items import Release

_SAID_BY_THE_HEADING = {"version_raised"}
_MARKS = {"kept": "{}", "removed": "~~{}~~", "added": "**{}**"}


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
    own = f"{section.release.version} ("  # there already where a release was broken off half-way
    older = (text for text in earlier.split("\n## ")[1:] if not text.startswith(own))
    rest = "".join(f"\n## {text}" for text in older)
    heading = f"\n## {section.release.version} ({section.release.date})\n\n"
    return title + heading + _body(section, words) + rest


def _body(section: Section, words: dict[str, Any]) -> str:
    if section.two is None:
        number = len(section.release.entries)
        forms = words["first"]
        sentence = plural(section.language, number, forms["one"], forms["many"])
        return typeset(section.language, sentence.format(n=number)) + "\n"
    changes = (it for it in section.changes if it.rule not in _SAID_BY_THE_HEADING)
    lines = told(changes, section.two, section.language)
    blocks = [_block(level, lines, section, section.two, words) for level in Level]
    text = "\n".join(block for block in blocks if block)
    return text or typeset(section.language, words["nothing"]) + "\n"


def _block(
    level: Level, lines: Iterable[Told], section: Section, two: Comparison, words: dict[str, Any]
) -> str:
    rows = dict.fromkeys(
        _row(line, two, section.language) for line in lines if line.change.level is level
    )
    heading = f"### {typeset(section.language, words['levels'][level])}\n\n"
    return heading + "".join(rows) if rows else ""


def _row(line: Told, two: Comparison, language: str) -> str:
    """A change in a sentence; of prose the words that changed, which say more than a sentence."""
    if not line.pieces:
        return f"- {readable_markdown(line.text)}\n"
    words = load_words("lexicon.printers", "changelog", language)
    where = readable_markdown(", ".join(_where(line.change, two, language)))
    return (
        f"- {typeset(language, words['prose']).format(where=where, text=''.join(_pieces(line)))}\n"
    )


def _where(change: Change, two: Comparison, language: str) -> Iterator[str]:
    yield Teller(two, language).place(change)
    yield Shown(two, language).field(change)
    if change.language:
        names = load_words("lexicon.languages", "", language)["languages"]
        yield names.get(change.language, change.language)


def _pieces(line: Told) -> Iterator[str]:
    """Marks stand close to words: Markdown does not see them beside a space."""
    for piece in excerpt(line.pieces):
        text = readable_markdown(piece.text)
        inner = text.strip()
        if piece.case == "kept" or not inner:
            yield text
        else:
            start = text[: len(text) - len(text.lstrip())]
            yield start + _MARKS[piece.case].format(inner) + text[len(text.rstrip()) :]
