"""The steps of a comparison: hold exports against a project, mend the CRM, add to the project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lexicon.cli.drift_exports import exports_told
from lexicon.cli.drifting import crm_and_paths, fixed, proposed, remark, said, why_nothing
from lexicon.cli.wiring import say
from lexicon.drift.compare import Comparison, compare
from lexicon.drift.records import Counts, counts_in
from lexicon.errors import LexiconError
from lexicon.model.dictionary import Dictionary
from lexicon.printers.drift_report import Exports
from lexicon.source.load import collector_paused
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather


def compared(
    project: tuple[Path, Dictionary],
    arguments: Sequence[str],
    records: Path | None,
    language: str,
) -> tuple[Comparison, Exports]:
    """The comparison of a project, root and dictionary, and what is known of the exports.

    Raises UsageError, LexiconError where there is nothing to compare or an export is damaged.
    """
    root, dictionary = project
    with collector_paused():
        crm, paths = crm_and_paths(arguments, dictionary, language)
        gathered = gather(paths, crm)
        counts = _counts(records)
        found = compare(dictionary, gathered.lists, crm, counts, root)
        if not found.pairs:
            say(remark("unknown", gathered.unknown, language))
            say(item.said(language) for item in gathered.noted_of_none)
            names = (item.name for item in found.unpaired)
            raise LexiconError(why_nothing(crm, names, language))
        return found, exports_told(found, gathered.unknown, counts, language)


def _counts(records: Path | None) -> Counts | None:
    return counts_in(Document(records.as_posix(), records.read_bytes())) if records else None


def mend(folder: Path, found: Comparison, language: str) -> None:
    """Write what is to be mended, and take away what an earlier call wrote and is mended now."""
    from lexicon.drift.fixing import fixes
    from lexicon.targets.difference import listed
    from lexicon.targets.write import write

    made = fixes(found)
    mended = {name: dict[str, bytes]() for name in found.crms if listed(folder / name)}
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, {**mended, **made})
    told_of = [
        line for name, files in made.items() for line in fixed(folder / name, files, language)
    ]
    say(told_of or [said("by_hand" if found.drifts else "unfixed", language)])


def draft(root: Path, dictionary: Dictionary, found: Comparison, language: str) -> None:
    """Draft in the project each value that it lacks, and say where. Raises LexiconError."""
    from lexicon.exchange.propose import Lacking, propose
    from lexicon.source.write import write_files

    lacking = [
        Lacking(pair.value_set, pair.seen.crm, pair.language, pair.unknown)
        for pair in found.pairs
        if pair.unknown
    ]
    paths = {dictionary.files[f"picklist/{item.value_set.id}"] for item in lacking}
    sources = {path: (root / path).read_bytes() for path in paths}
    made = propose(dictionary, lacking, sources)
    write_files(root, made.files)
    say(proposed(made, language) or [said("unproposed", language)])
