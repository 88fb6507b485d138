"""The keys of a project: from a variable, or from a file that only its owner may read."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from lexicon.adoption.people.keys import Keys, as_text, read_keys, rotated
from lexicon.errors import LexiconError
from lexicon.source.files import project_root

VARIABLE = "LEXICON_SECRET"
_FOLDER, _FILE = ".lexicon", "keys"
_OTHERS = 0o077


class NoKeys(LexiconError):
    """Nobody has made a key yet, and there is no default."""

    def __init__(self) -> None:
        super().__init__(
            "there is no key to sign links and sessions with: make one with "
            f"`lexicon people keys rotate`, or set {VARIABLE}"
        )


class OpenKeys(LexiconError):
    """Others than its owner may read the file of keys."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file}: others than its owner may read it, and whoever has a key can sign in as "
            f"anybody: chmod 600 {file}, then lexicon people keys rotate --forget"
        )


class LiveKeys:
    """The keys of a project as they are now: whoever is serving believes a new one at once."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._file = key_file(project)
        self._read: tuple[int, Keys] | None = None

    @property
    def oldest_first(self) -> list[str]:
        """Raises NoKeys, WeakKey, OpenKeys, OSError: without keys nobody is let in."""
        return self._now().oldest_first

    def _now(self) -> Keys:
        if VARIABLE in os.environ:
            return keys_of(self._project)
        try:
            changed = self._file.stat().st_mtime_ns
        except FileNotFoundError:
            changed = 0
        if self._read is None or self._read[0] != changed:
            self._read = changed, keys_of(self._project)
        return self._read[1]


def key_file(project: Path) -> Path:
    """Where a project's own keys are, beside its store; git ignores the folder."""
    return project_root(project) / _FOLDER / _FILE


def known_keys(project: Path) -> Keys | None:
    """The keys, or None where none were ever made. Raises WeakKey, OpenKeys, OSError."""
    told = os.environ.get(VARIABLE)
    if told is not None:
        return read_keys(told, VARIABLE)
    file = key_file(project)
    if not file.is_file():
        return None
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        raise OpenKeys(file)
    return read_keys(file.read_text("utf-8"), str(file))


def keys_of(project: Path) -> Keys:
    """The keys. Raises NoKeys, WeakKey, OpenKeys, OSError."""
    keys = known_keys(project)
    if keys is None:
        raise NoKeys
    return keys


def keys_or_new(project: Path, tell: Callable[[Path], None]) -> Keys:
    """The keys; the first use on this machine makes one, and says where it is."""
    keys = known_keys(project)
    if keys is None:
        keys = rotated(None, _new_secret, 0)
        tell(_written(project, keys))
    return keys


def rotate(project: Path, keep: int) -> tuple[Path, int]:
    """Put a new key first; the file, and how many older ones are still believed.

    Raises LexiconError where the keys are a variable, which only its owner can change.
    """
    if VARIABLE in os.environ:
        raise LexiconError(
            f"the keys are in {VARIABLE}: put a new one before those there, for example "
            f"{VARIABLE}=$(python -c 'import secrets; print(secrets.token_urlsafe(32))'),$"
            f"{VARIABLE}"
        )
    file = key_file(project)
    before = read_keys(file.read_text("utf-8"), str(file)) if file.is_file() else None
    keys = rotated(before, _new_secret, keep)
    return _written(project, keys), len(keys.secrets) - 1


def _new_secret() -> str:
    return secrets.token_urlsafe(32)


def _written(project: Path, keys: Keys) -> Path:
    """Write the file aside, readable by its owner alone, then put it in place."""
    file = key_file(project)
    if not file.parent.is_dir():
        file.parent.mkdir(mode=0o700)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
    aside = file.with_name(f".{_FILE}.new")
    aside.unlink(missing_ok=True)
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as written:
        written.write(as_text(keys))
        written.flush()
        os.fsync(written.fileno())
    aside.replace(file)
    return file
