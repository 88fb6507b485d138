"""Keep what was written in git: a commit of those files alone, in the name of who decided."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.languages.printable import printable
from lexicon.project.lock import writing

_SECONDS = 60


class NotCommitted(LexiconError):
    """What was decided is written, but git did not take it."""

    def __init__(self, why: str) -> None:
        super().__init__(f"written, but not committed: {why}")
        self.why = why


def is_work_tree(root: Path) -> bool:
    """Whether the project lies in a git work tree, and git is there."""
    try:
        return _git(root, ["rev-parse", "--is-inside-work-tree"]).stdout.strip() == "true"
    except NotCommitted:
        return False


def commit(root: Path, paths: Iterable[str], message: str, author: str) -> None:
    """Commit these files, gone ones among them, whatever else is changed or staged.

    `author` is a name or a role. Nothing is pushed. Raises NotCommitted, Busy.
    """
    files = sorted(set(paths))
    with writing(root):
        identity = [
            "-c",
            f"user.name={printable(author)}",
            *([] if _has_address(root) else ["-c", "user.email="]),
            *["-c", "commit.gpgsign=false"],
        ]
        _git(root, ["add", "--all", "--", *files])
        if _git(root, ["diff", "--cached", "--quiet", "--", *files], (0, 1)).returncode:
            arguments = [*identity, "commit", "--quiet", "--file=-", "--only", "--", *files]
            _git(root, arguments, text=message)


def gone(root: Path, folder: str) -> tuple[str, ...]:
    """The files that git knows below a folder and that are no longer there."""
    listed = _git(root, ["ls-files", "--deleted", "-z", "--", folder]).stdout
    return tuple(name for name in listed.split("\0") if name)


def _has_address(root: Path) -> bool:
    return bool(_git(root, ["config", "user.email"], (0, 1)).stdout.strip())


def _git(
    root: Path, arguments: Sequence[str], fine: Sequence[int] = (0,), text: str = ""
) -> subprocess.CompletedProcess[str]:
    command = ["git", "--literal-pathspecs", "-C", str(root), *arguments]
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, encoding="utf-8", errors="replace",
            check=False, timeout=_SECONDS,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotCommitted(str(error)) from error
    if done.returncode not in fine:
        said = (done.stderr or done.stdout).strip()
        raise NotCommitted(said or f"git ended with {done.returncode}")
    return done
