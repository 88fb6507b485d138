"""What a check will refuse of an import: found by a check of it aside, before it is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from lexicon.cli.checking import check_project
from lexicon.cli.imported_lists import Place
from lexicon.findings import Finding, Severity
from lexicon.source.files import MANIFEST


def refused(files: Mapping[str, bytes], place: Place) -> tuple[Finding, ...]:
    """The errors in the imported files, beside all that the dictionary has already."""
    with tempfile.TemporaryDirectory() as aside:
        if place.dictionary:
            there = Path(MANIFEST).parent
            shutil.copytree(place.root / there, Path(aside, there))
        for name, content in files.items():
            file = Path(aside, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        found = check_project(Path(aside), place.today).findings
    errors = (finding for finding in found if finding.severity is Severity.ERROR)
    return tuple(finding for finding in errors if finding.place.path in files)
