"""What is wrong with formulas: read, and held against what the dictionary has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from lexicon.checks.loops import loops, shown
from lexicon.checks.near import Near, NearReference
from lexicon.checks.rule import Breach
from lexicon.checks.subject import Subject
from lexicon.findings import Keys
from lexicon.formulas.faults import faults
from lexicon.formulas.functions import FUNCTIONS
from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.tree import Node, references


def breaches(subject: Subject, formulas: Iterable[tuple[str, Keys, str]]) -> Iterator[Breach]:
    """Every fault of formulas, each given with its entry and its place."""
    near: dict[str, Near | NearReference] = {
        "function": Near(FUNCTIONS),
        "reference": NearReference(subject.dictionary.entries),
    }
    leads: dict[str, list[tuple[str, None]]] = {}
    for entry, keys, formula in formulas:
        tree = parse(formula)
        if isinstance(tree, Unreadable):
            yield _unreadable(entry, keys, tree)
        else:
            yield from _faults(subject, entry, keys, tree, near)
            if keys == ("formula",):
                leads[entry] = [(part.to, None) for part in references(tree)]
    for path, _ in loops(leads):
        facts = {"path": shown([subject.label(reference) for reference in path])}
        yield Breach(path[-1], ("formula",), facts, "message_cycle", "hint_cycle")


def _unreadable(entry: str, keys: Keys, fault: Unreadable) -> Breach:
    facts = {"got": fault.got, "position": fault.position}
    if fault.too_long:
        return Breach(entry, keys, facts, "message_too_long", "hint_too_long")
    return Breach(entry, keys, facts, "message" if fault.got else "message_end")


def _faults(
    subject: Subject, entry: str, keys: Keys, tree: Node, near: Mapping[str, Near | NearReference]
) -> Iterator[Breach]:
    dictionary = subject.dictionary

    def is_known(reference: str) -> bool:
        return reference in dictionary.entries or reference in dictionary.unreadable

    for fault in faults(tree, is_known):
        meant = near[fault.reason].to(fault.name) if fault.reason in near else ""
        facts = asdict(fault) | {"near": meant, "known": tuple(FUNCTIONS)}
        hint = "hint_near" if meant else f"hint_{fault.reason}"
        yield Breach(entry, keys, facts, f"message_{fault.reason}", hint)
