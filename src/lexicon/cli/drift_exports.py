"""What somebody who reads a comparison should know of the exports themselves."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.cli.drifting import remark, said
from lexicon.drift.compare import Comparison
from lexicon.drift.pair import Pair
from lexicon.drift.records import Counts
from lexicon.drift.unseen import choosers, unseen
from lexicon.languages.printable import printable
from lexicon.printers.drift_report import Exports, Note, Unseen


def exports_told(
    comparison: Comparison, unread: Sequence[str], counts: Counts | None, language: str
) -> Exports:
    """What there is to know of the files of an export, and of the table of counts."""
    lists = comparison.unpaired
    passed = (
        *remark("unknown", unread, language),
        *remark("unpaired", (item.name for item in lists), language),
    )
    noted = (*comparison.noted, *(counts.noted if counts else ()))
    notes = [Note(it.path, it.line, it.why.said(language)) for it in noted]
    if counts and not counts.is_about(comparison.pairs):
        notes.append(Note(counts.path, None, said("uncounted", language)))
    found = tuple(_unseen(pair, language) for pair in comparison.pairs)
    return Exports(
        tuple(dict.fromkeys(notes)),
        tuple(item for item in found if item.what or item.choosers),
        tuple(f"{item.crm} {item.name}".strip() for item in lists),
        tuple(unread),
        passed,
    )


def _unseen(pair: Pair, language: str) -> Unseen:
    seen, label = pair.seen, printable(pair.value_set.label(language))
    names = pair.value_set.id, seen.crm, seen.name, seen.path, label
    return Unseen(*names, unseen(pair), tuple(map(printable, choosers(pair))))
