"""Since when a proposal waits, and until when the teams may decide it."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lexicon.history.proposal import Proposal
from lexicon.model.manifest import Manifest
from lexicon.model.scalars import minutes


def waiting_since(root: Path, path: str, version: str) -> datetime:
    """When a file's version was written: by git, else by the file's own time. Raises OSError.

    A version that is not committed yet waits since its file was saved.
    """
    return _committed(root, path, version) or _saved(root / path)


def decided_until(since: datetime, manifest: Manifest) -> datetime | None:
    """When the sponsor may decide instead; None where the policy names no time or nobody."""
    policy = manifest.approval
    if policy.sponsor is None or policy.decide_within is None:
        return None
    return since + timedelta(minutes=minutes(policy.decide_within))


def is_overdue(
    root: Path, proposal: Proposal, path: str, manifest: Manifest, now: datetime
) -> bool:
    """Whether the teams have had their time. Raises OSError."""
    until = decided_until(waiting_since(root, path, proposal.entry.version), manifest)
    return until is None or now >= until


def _committed(root: Path, path: str, version: str) -> datetime | None:
    """The first commit on this branch in which the file had this version, if it still has it."""
    pattern = rf"^version:[[:space:]]*[\"']?{version.replace('.', '[.]')}[\"']?"
    command = ["git", "-C", str(root), "log", "--format=%ct", "-G", pattern, "--", path]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    times = done.stdout.split()
    if done.returncode or not times:
        return None
    return datetime.fromtimestamp(int(times[0]), UTC)


def _saved(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
