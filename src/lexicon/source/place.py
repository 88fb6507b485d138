"""Give findings their exact line and column, composing each faulty file once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from lexicon.findings import Finding, Place

if TYPE_CHECKING:
    from lexicon.yamlfile.locate import Locator


def placed(findings: Iterable[Finding], root: Path) -> tuple[Finding, ...]:
    """The findings with exact places, sorted by path, line, column and rule."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.place.path].append(finding)
    found = [
        finding for path, group in by_path.items() for finding in _placed_in_file(root, path, group)
    ]
    return tuple(sorted(found, key=lambda item: (item.place, item.rule, str(item.keys))))


def _placed_in_file(root: Path, path: str, findings: list[Finding]) -> list[Finding]:
    if all(finding.keys is None for finding in findings):
        return findings
    from lexicon.yamlfile.locate import Locator  # of no use where nothing has to be placed

    try:
        locator = Locator((root / path).read_bytes())
    except OSError:
        return [finding.at(finding.place) for finding in findings]
    return [_exact(finding, locator) for finding in findings]


def _exact(finding: Finding, locator: Locator) -> Finding:
    if finding.keys is None:
        return finding
    line, column = locator.find(finding.keys, finding.on_key)
    return finding.at(Place(finding.place.path, line, column))
