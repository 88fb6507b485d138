"""Versions: which one a change asks for, and whether an entry has it."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.model.scalars import version_parts


def raised(version: str, level: Level) -> str:
    """The next version for a change of this level."""
    major, minor, patch = version_parts(version)
    match level:
        case Level.MAJOR:
            return f"{major + 1}.0.0"
        case Level.MINOR:
            return f"{major}.{minor + 1}.0"
        case Level.PATCH:
            return f"{major}.{minor}.{patch + 1}"


def suffices(before: str, after: str, level: Level) -> bool:
    """Whether a version was raised enough for a change of this level."""
    return version_parts(after) >= version_parts(raised(before, level))


def is_raised(reference: str, level: Level, two: Comparison) -> bool:
    """Whether an entry's version tells of a change of this level already."""
    before = two.base.get(two.renamed.get(reference, reference))
    after = two.head.get(reference)
    return bool(before and after and suffices(before.version, after.version, level))


def told(before: str, after: str) -> Level:
    """The level of change that the step from one version to the next tells of."""
    old, new = version_parts(before), version_parts(after)
    if new[0] > old[0]:
        return Level.MAJOR
    return Level.MINOR if new[:2] > old[:2] else Level.PATCH


def from_version_on(reference: str, two: Comparison) -> str:
    """The version from which a grave change holds: HEAD's, or the one it should have."""
    before = two.base.get(two.renamed.get(reference, reference))
    after = two.head.get(reference)
    if before is None or after is None:
        return after.version if after else ""
    is_raised = suffices(before.version, after.version, Level.MAJOR)
    return after.version if is_raised else raised(before.version, Level.MAJOR)
