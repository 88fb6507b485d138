"""Records held against two states of a dictionary, from the command line to a report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lexicon.audit.opening import Data
from lexicon.briefs.impact import impact
from lexicon.briefs.impact_telling import told_impact
from lexicon.cli.auditing import as_of
from lexicon.history.comparison import Comparison
from lexicon.printers.impact_report import ImpactReport
from lexicon.source.files import project_root
from lexicon.source.revision import open_revision, open_working_tree


def compared(project: Path, base: str, head: str | None, today: date) -> Comparison:
    """Two revisions; the second is the working tree where none is named. Raises LexiconError."""
    root = project_root(project)
    before = open_revision(root, base)
    after = open_revision(root, head) if head is not None else open_working_tree(root)
    return Comparison(before, after, today)


def impact_of(
    two: Comparison,
    data: tuple[str, Path | None],
    names: tuple[str, str],
    language: str,
    coloured: bool = False,
) -> ImpactReport:
    """Who would change stage; `data` is what holds the records, and the mapping.

    Raises LexiconError where they cannot be read.
    """
    given, mapping = data
    found = impact(Data((given,), mapping), two, as_of(two.today, two.head))
    return told_impact(found, two, names, language, coloured)
