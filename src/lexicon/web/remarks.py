"""Findings as readers get them: in words, and where it helps beside the field they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lexicon.checks.words import Words
from lexicon.findings import Finding, Severity
from lexicon.project.blanks import Blank
from lexicon.source.place import placed
from lexicon.web.tongue import Tongue

ELSEWHERE = "elsewhere"
"""Where a finding stands that belongs to no field."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words; `place` is "" where nobody needs to open a file."""

    message: str
    hint: str
    is_error: bool
    place: str = ""


def remarks(findings: Iterable[Finding], root: Path, tongue: Tongue) -> tuple[Remark, ...]:
    """Findings with their places in files, for whoever mends them there."""
    return tuple(
        _remark(item, tongue, f"{item.place.path}:{item.place.line}:{item.place.column}")
        for item in placed(findings, root)
    )


def said(findings: Iterable[Finding], tongue: Tongue) -> tuple[Remark, ...]:
    """Findings of a decision: what stands against it, and what to do."""
    return tuple(_remark(item, tongue) for item in findings)


def by_field(
    findings: Iterable[Finding], blanks: Sequence[Blank], tongue: Tongue
) -> dict[str, list[Remark]]:
    """The findings under the names of the fields they belong to, all fields named."""
    found: dict[str, list[Remark]] = {name: [] for name in (*(b.name for b in blanks), ELSEWHERE)}
    for item in findings:
        found[_field(item, blanks)].append(_remark(item, tongue))
    return found


def _remark(finding: Finding, tongue: Tongue, place: str = "") -> Remark:
    explained = Words().explain(finding, tongue.language)
    is_error = finding.severity is Severity.ERROR
    return Remark(explained.message, explained.hint, is_error, place)


def _field(finding: Finding, blanks: Sequence[Blank]) -> str:
    """The field of the very place, else the first inside it that has the finding's language."""
    keys = tuple(str(key) for key in finding.keys or ())
    language = finding.facts.get("language")
    what = finding.rule.partition("_")[0]
    inside = [
        blank
        for blank in blanks
        if keys[: len(blank.keys)] == blank.keys
        or (keys and blank.keys[: len(keys)] == keys)
        or (keys == ("id",) and what in blank.keys)  # what is missing whole: a label, a definition
    ]
    spoken = [blank for blank in inside if language in (None, blank.language)]
    return spoken[0].name if spoken else ELSEWHERE
