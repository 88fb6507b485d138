"""Take a word out of use: say so in its file, with the reason, what to use instead, and the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.history.level import Level
from lexicon.history.versions import raised
from lexicon.project.decided import must_be_entries, written
from lexicon.project.lock import writing
from lexicon.project.state import State, open_state
from lexicon.source.files import project_root
from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.splice import with_scalar


@dataclass(frozen=True, slots=True)
class Farewell:
    """Why a word goes (by language), what to use instead, and until when it may still be met."""

    reason: Mapping[str, str]
    replaced_by: tuple[str, ...] = ()
    sunset: str | None = None


@dataclass(frozen=True, slots=True)
class Deprecated:
    """The file that was changed; `is_new` is false where the word was out of use already."""

    path: str
    is_new: bool


def deprecate(path: Path, reference: str, farewell: Farewell, today: date) -> Deprecated:
    """Mark an entry as deprecated; the change is a proposal like any other.

    Raises UnknownName, CannotWrite, Busy, ProjectNotFound.
    """
    with writing(root := project_root(path)):
        state = open_state(root, today)
        must_be_entries(state, (reference, *farewell.replaced_by))
        file = state.dictionary.files[reference]
        entry = state.dictionary.entries[reference]
        if entry.deprecated is not None:
            return Deprecated(file, is_new=False)
        text = with_scalar(state.source(reference), ("status",), "deprecated")
        version = raised(entry.version, Level.MINOR)
        text = with_scalar(_with_block(text, _block(state, farewell)), ("version",), version)
        written(root, {file: text})
    return Deprecated(file, is_new=True)


def _block(state: State, farewell: Farewell) -> str:
    """The block on one line; `since` is the release that will be the first to have it."""
    newest = state.ledger.newest_release
    manifest = state.dictionary.manifest.version
    since = raised(newest.version, Level.MINOR) if newest else manifest
    parts: dict[str, object] = {"since": since, "reason": dict(farewell.reason)}
    if farewell.replaced_by:
        parts["replaced_by"] = list(farewell.replaced_by)
    if farewell.sunset:
        parts["sunset"] = farewell.sunset
    return f"deprecated: {inline(parts)}"


def _with_block(raw: bytes, block: str) -> bytes:
    """The bytes with one line more at the end, ended as the file's own lines are."""
    end = b"\r\n" if b"\r\n" in raw else b"\n"
    body = raw if raw.endswith(b"\n") else raw + end
    return body + block.encode("utf-8") + end
