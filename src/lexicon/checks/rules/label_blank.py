"""A name of nothing but blanks, or with blanks at its edge that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import Named, written_in
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.header import Names


def _blank(subject: Subject) -> Iterator[Breach]:
    for named, language, names, spelled in subject.spelled:
        if "| " in spelled or " |" in spelled or "  " in spelled or "||" in spelled:
            yield from _breaches(named, language, names)


def _breaches(named: Named, language: str, names: Names) -> Iterator[Breach]:
    for keys, word in written_in(names):
        said = word.strip()
        if "" in word.split(" ") and (said or keys != ("label",)):
            place = (*named.keys, "names", language, *keys)
            facts = {"word": word, "key": keys[0]}
            yield Breach(named.entry.ref, place, facts, "message_edge" if said else "message")


RULE = Rule(Severity.ERROR, _blank)
