"""Read the ledger: approvals, rejections, comments, kept texts, releases; every fault of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from lexicon.findings import Finding, Place
from lexicon.model import ledger_paths as paths
from lexicon.model.digest import digest_of_agreed, digest_of_release
from lexicon.model.frozen import Frozen
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import Approval, Comment, KeptText, Rejection, Release, Signed
from lexicon.model.scalars import version_parts
from lexicon.source.ledger_files import files_of_entries, files_of_releases, strays
from lexicon.source.load import collector_paused
from lexicon.source.shape import fit
from lexicon.source.shelf import Shelf
from lexicon.yamlfile.document import Data
from lexicon.yamlfile.read import read

I = TypeVar("I", bound=Frozen)  # noqa: E741  an item of the ledger
S = TypeVar("S", bound=Signed)
Found = dict[str, tuple[I, ...]]


@dataclass
class _Reading:
    """One reading of a project's ledger."""

    shelf: Shelf
    findings: list[Finding] = field(default_factory=list)


def load_ledger(root: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    """The ledger below `root`, and what is wrong with it; nothing is left out in silence."""
    return ledger_on(Shelf(root))


def ledger_on(shelf: Shelf) -> tuple[Ledger, tuple[Finding, ...]]:
    """The ledger of a revision, and what is wrong with it."""
    reading = _Reading(shelf)
    with collector_paused():
        agreed, offered = _texts(reading)
        ledger = Ledger(
            approvals=_items(reading, paths.APPROVALS, Approval, paths.approval_path),
            rejections=_items(reading, paths.REJECTIONS, Rejection, paths.rejection_path),
            comments=_items(reading, paths.COMMENTS, Comment, paths.comment_path),
            agreed=agreed,
            offered=offered,
            releases=_releases(reading),
        )
    return ledger, (*reading.findings, *strays(shelf))


def _items(reading: _Reading, folder: str, model: type[S], path_of: Any) -> Found[S]:
    found: dict[str, list[S]] = {}
    for reference, path in files_of_entries(reading.shelf, folder):
        item = _item(reading, path, model)
        if item is None or not _is_dated(reading, path, item):
            continue
        if path_of(reference, item) != path:
            facts = {"expected": path_of(reference, item).rpartition("/")[2]}
            reading.findings.append(Finding("ledger_misnamed", Place(path), facts=facts))
        else:
            found.setdefault(reference, []).append(item)
    return {reference: tuple(items) for reference, items in found.items()}


def _is_dated(reading: _Reading, path: str, item: Signed) -> bool:
    """Whether the calendar has such a day, and the clock such a time."""
    try:
        datetime.fromisoformat(item.time)
    except ValueError:
        facts = {"key": "time", "value": item.time}
        reading.findings.append(Finding("value_invalid", Place(path), keys=("time",), facts=facts))
        return False
    return True


def _texts(reading: _Reading) -> tuple[Found[KeptText], Found[KeptText]]:
    agreed: dict[str, list[KeptText]] = {}
    offered: dict[str, list[KeptText]] = {}
    for reference, path in files_of_entries(reading.shelf, paths.HISTORY):
        text = _item(reading, path, KeptText)
        if text is None or not _is_sound(reading, reference, path, text):
            continue
        if path == paths.agreed_path(reference, text):
            agreed.setdefault(reference, []).append(text)
        elif path == paths.offered_path(reference, text):
            offered.setdefault(reference, []).append(text)
        else:
            facts = {"expected": paths.agreed_path(reference, text).rpartition("/")[2]}
            reading.findings.append(Finding("ledger_misnamed", Place(path), facts=facts))
    return _by_version(agreed), _by_version(offered)


def _by_version(texts: dict[str, list[KeptText]]) -> Found[KeptText]:
    return {
        reference: tuple(sorted(items, key=lambda text: version_parts(text.version)))
        for reference, items in texts.items()
    }


def _is_sound(reading: _Reading, reference: str, path: str, text: KeptText) -> bool:
    """Whether the text is the one that was written down, and an entry of that name."""
    kind, _, name = reference.partition("/")
    is_of_name = (text.entry.get("kind"), text.entry.get("id")) == (kind, name)
    if digest_of_agreed(text.entry) != text.digest or not is_of_name or kind not in kind_classes():
        reading.findings.append(Finding("history_altered", Place(path)))
        return False
    entry, faults = fit(kind_classes()[kind], text.entry, path, "")
    reading.findings += [fault.at(Place(path)) for fault in faults]
    return entry is not None


def _releases(reading: _Reading) -> tuple[Release, ...]:
    found: list[Release] = []
    for path in files_of_releases(reading.shelf):
        release = _item(reading, path, Release)
        if release is None:
            continue
        if path != paths.release_path(release):
            facts = {"expected": paths.release_path(release).rpartition("/")[2]}
            reading.findings.append(Finding("ledger_misnamed", Place(path), facts=facts))
            continue
        found.append(release)
    ordered = tuple(sorted(found, key=lambda item: version_parts(item.version)))
    reading.findings += _broken_links(ordered)
    return ordered


def _broken_links(releases: tuple[Release, ...]) -> Iterator[Finding]:
    """Each release vouches for itself and for the one before it."""
    before: Release | None = None
    for release in releases:
        place = Place(paths.release_path(release))
        if digest_of_release(release) != release.digest:
            yield Finding("release_altered", place)
        elif release.before != (before.digest if before else None):
            facts = {"before": before.version if before else ""}
            message = "message_chain" if before else "message_first"
            yield Finding("release_altered", place, facts=facts, message=message)
        before = release


def _item(reading: _Reading, path: str, model: type[I]) -> I | None:
    data = _data(reading, path)
    if data is None:
        return None
    item, faults = fit(model, data, path, "")
    reading.findings += faults
    return item


def _data(reading: _Reading, path: str) -> Data:
    try:
        raw = reading.shelf.read(path)
    except OSError as error:
        reading.findings.append(
            Finding("file_unreadable", Place(path), facts={"why": error.strerror})
        )
        return None
    if path.endswith(".json"):
        try:
            data: Data = json.loads(raw)
        except (ValueError, RecursionError):
            data = None  # the strict reader of YAML, which JSON is a part of, says what is wrong
        if data is not None:
            return data
    document = read(raw)
    reading.findings += [
        Finding(
            fault.rule, Place(path, fault.line, fault.column), facts=fault.facts,
            message=fault.message, hint=fault.hint,
        )
        for fault in document.faults
    ]  # fmt: skip
    return document.data
