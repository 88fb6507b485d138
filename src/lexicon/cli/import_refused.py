"""What a check will refuse of an import: found by a check of it before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from lexicon.briefs.workshop.trial import sameness
from lexicon.cli.checking import check_loaded
from lexicon.cli.imported_lists import Place
from lexicon.findings import Finding, Severity
from lexicon.source.files import MANIFEST, entry_files
from lexicon.source.load import load_files


def refused(files: Mapping[str, bytes], place: Place) -> tuple[Finding, ...]:
    """The errors that an import brings: in its own files, and in those that are there already."""
    there = dict(_there(place.root)) if place.dictionary else {}
    errors = _errors({**there, **files}, place)
    if all(finding.place.path in files for finding in errors):
        return errors
    known = set(map(sameness, _errors(there, place))) if there else set()

    def is_new(finding: Finding) -> bool:
        return finding.place.path in files or bool(there and sameness(finding) not in known)

    return tuple(filter(is_new, errors))


def _errors(content: Mapping[str, bytes], place: Place) -> tuple[Finding, ...]:
    found = check_loaded(load_files(place.root, content), place.today).findings
    return tuple(finding for finding in found if finding.severity is Severity.ERROR)


def _there(root: Path) -> Iterator[tuple[str, bytes]]:
    """What the dictionary holds; of a file that nobody can read the check says so by itself."""
    for path in (MANIFEST, *(file.path for file in entry_files(root)[0])):
        with suppress(OSError):
            yield path, (root / path).read_bytes()
