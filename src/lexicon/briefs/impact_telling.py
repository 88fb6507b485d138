"""An impact in words: stages and entries by what people call them."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.lines_told import lines_told
from lexicon.briefs.impact import Impact, Moved
from lexicon.criteria.explain_words import stage_label
from lexicon.history.comparison import Comparison
from lexicon.history.shown import Shown
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.printers.impact_report import ImpactReport, ImpactRow


def told_impact(
    found: Impact, two: Comparison, names: tuple[str, str], language: str, coloured: bool = False
) -> ImpactReport:
    """The impact for a printer; `names` are what people call the two sides."""
    shown = Shown(two, language)

    def row(one: Moved) -> ImpactRow:
        causes = {reference: _called(reference, shown, two) for reference in one.causes}
        return ImpactRow(one.before, one.after, one.records, causes)

    known = {stage.id for stage in two.head.stages}
    labels = {
        stage: stage_label(stage, two.head if stage in known else two.base, language)
        for stage in found.stages
    }
    base, head = names
    return ImpactReport(
        base, head, found.records, tuple(map(row, found.moved)), found.opened, found.settled,
        labels, language, coloured, tuple(_notes(found, shown)),
        dict(_shorts(two, language)),
    )  # fmt: skip


def _notes(found: Impact, shown: Shown) -> Iterator[str]:
    """What the figures rest on that is not there: columns first, then lines."""
    if found.absent:
        forms = load_words("lexicon.printers.impacts", "", shown.language)["absent"]
        form = plural(shown.language, len(found.absent), forms["one"], forms["many"])
        fields = listed(shown.language, [shown.called(f"field/{name}") for name in found.absent])
        yield typeset(shown.language, form).format(fields=fields)
    yield from lines_told(found.faulty, shown.language)


def _shorts(two: Comparison, language: str) -> Iterator[tuple[str, str]]:
    """Stage → its short name, those of the head before those of the base."""
    for dictionary in (two.base, two.head):
        for stage in dictionary.stages:
            names = stage.names.get(language)
            if names and names.short:
                yield stage.id, printable(typeset(language, names.short))


def _called(reference: str, shown: Shown, two: Comparison) -> str:
    """What people call an entry, with its versions before and after where they differ."""
    before, after = two.base.get(reference), two.head.get(reference)
    if before is None or after is None or before.version == after.version:
        return shown.called(reference)
    shape = str(load_words("lexicon.printers.impacts", "", shown.language)["versions"])
    return shape.format(name=shown.called(reference), old=before.version, new=after.version)
