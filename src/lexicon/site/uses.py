"""What refers to an entry: references, fields that criteria test, parts of formulas, relations."""

from __future__ import annotations

from datetime import date

from lexicon.checks.reliance import reliances
from lexicon.checks.subject import Subject
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.links import Link


def links_to(dictionary: Dictionary) -> dict[str, list[Link]]:
    """Entry → every link that leads to it from another."""
    found: dict[str, list[Link]] = {}
    for link in reliances(Subject(dictionary, date.min)):  # rules need a day, links none
        if link.entry != link.to:
            found.setdefault(link.to, []).append(link)
    return found


def relations_to(dictionary: Dictionary) -> dict[str, list[Entry]]:
    """Entry → the entries that write a relation to it."""
    found: dict[str, list[Entry]] = {}
    for entry in dictionary.entries.values():
        for target in dict.fromkeys(relation.to for relation in entry.related):
            found.setdefault(target, []).append(entry)
    return found
