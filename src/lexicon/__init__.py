"""lexicon: one dictionary for marketing and sales.

>>> import lexicon
>>> words = lexicon.open("path/of/the/project")
>>> words.stage("mql").definition["fr"]
>>> words.classify({"email": "a@example.com", "demo_requested": True}).stage
>>> words.at("2026-03-01").stage("mql").version
"""

from __future__ import annotations

TYPE_CHECKING = False
"""As `typing` has it, which takes its time: the command is not to be stopped before it listens."""
if TYPE_CHECKING:
    from pathlib import Path

    from lexicon.project.facade import Project


def open(path: str | Path = ".") -> Project:  # noqa: A001  lexicon.open reads as it means
    """The project whose root or `dictionary/` is at `path`.

    Raises ProjectNotFound where there is none, FaultyProject where its files cannot be understood.
    """
    from pathlib import Path

    from lexicon.project.facade import open_project

    return open_project(Path(path))
