"""A definition in words, for a terminal: what it means, since when, what is proposed instead."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lexicon.history.since import marked, since
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import digest
from lexicon.model.header import Entry
from lexicon.model.ledger import Ledger
from lexicon.printers.body import body

_WIDTH = 88
_INDENT = "      "


@dataclass(frozen=True, eq=False)
class Definition:
    """An entry within the dictionary of its time; the ledger tells of its other versions."""

    entry: Entry
    dictionary: Dictionary
    ledger: Ledger
    language: str


def in_words(shown: Definition, today: date, head: Dictionary | None = None) -> Iterator[str]:
    """Lines of text; `head` is what the files say, told where that is something else."""
    words = load_words("lexicon.printers", "definition", shown.language)
    entry = shown.entry
    yield _heading(entry, shown.language)
    yield typeset(shown.language, _state(shown, words))
    yield from _prose(entry.definition, shown.language)
    said = list(body(entry, shown.dictionary, shown.language))
    yield from ["", *said] if said else ()
    yield from _versions(shown, words)
    yield from _proposed(shown, words, head, today) if head is not None else ()


def _heading(entry: Entry, language: str) -> str:
    names = entry.names.get(language)
    label = names.label if names else entry.id
    short = f" ({names.short})" if names and names.short else ""
    return printable(f"{typeset(language, label + short)} · {entry.ref} {entry.version}")


def _state(shown: Definition, words: dict[str, str]) -> str:
    """Whether anybody has agreed to it, and since which release."""
    entry, name = shown.entry, shown.entry.ref
    if entry.status in ("deprecated", "retired"):
        return words[entry.status]
    text = digest(entry)
    for release in shown.ledger.releases:
        held = release.entries.get(name)
        if held and held.digest == text:
            return words["released"].format(version=release.version, date=release.date)
    agreed = any(item.digest == text for item in shown.ledger.agreed.get(name, ()))
    return words["agreed"] if agreed else words["draft"]


def _proposed(
    shown: Definition, words: dict[str, str], head: Dictionary, today: date
) -> Iterator[str]:
    current = head.get(shown.entry.ref)
    if current is not None and digest(current) != digest(shown.entry):
        lines = list(since(shown.entry, head, today, shown.language))
        sentence = words["proposed" if lines else "proposed_alike"]
        yield ""
        yield typeset(shown.language, sentence.format(version=current.version))
        for line in lines:
            yield f"  · {printable(line.text)}"
            yield from textwrap.wrap(
                printable(marked(line)), _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT
            )


def _prose(texts: dict[str, str], language: str) -> Iterator[str]:
    text = texts.get(language) or next(iter(texts.values()), "")
    if text.strip():
        yield ""
        yield from textwrap.wrap(typeset(language, printable(" ".join(text.split()))), _WIDTH)


def _versions(shown: Definition, words: dict[str, str]) -> Iterator[str]:
    texts = shown.ledger.agreed.get(shown.entry.ref, ())
    if len(texts) < 2:
        return
    yield ""
    yield typeset(shown.language, words["versions"])
    for text in reversed(texts):
        signed = (
            f"{approval.team} ({approval.reviewer})"
            for approval in shown.ledger.approvals.get(shown.entry.ref, ())
            if approval.digest == text.digest
        )
        released = (
            f"{release.version}, {release.date}"
            for release in shown.ledger.releases
            if (held := release.entries.get(shown.entry.ref)) and held.digest == text.digest
        )
        since = next(released, words["unreleased"])
        yield printable(f"  {text.version} ({since}): {', '.join(signed)}".rstrip(": "))
