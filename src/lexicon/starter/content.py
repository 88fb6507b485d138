"""What a firm's dictionary starts from: our own, in the wheel or in the checkout beside it."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.source.files import WRITTEN_BY_LEXICON

_IN_WHEEL = Path(str(files("lexicon.starter")))
_CHECKOUT = _IN_WHEEL.parents[2]
_HOME = "index.md"


def own_dictionary() -> dict[str, str]:
    """Path below the project's root → text, of the manifest and of every entry."""
    root = _root("dictionary")
    found = (root / "dictionary").rglob("*.yaml")
    return _texts(root, (file for file in found if not _is_past(file.relative_to(root))))


def own_pages() -> dict[str, str]:
    """Path → text of the pages of the site that are written by hand, in every language."""
    root = _root("docs")
    found = (root / "docs").glob("*/*.md")
    return _texts(root, (file for file in found if file.name != _HOME))


def own_site_settings() -> str:
    """The text of our own `mkdocs.yml`."""
    return (_root("mkdocs.yml") / "mkdocs.yml").read_text(encoding="utf-8")


def project_file(name: str) -> str:
    """The text of a file in `files/`, which every project has alike."""
    return (files("lexicon.starter") / "files" / name).read_text(encoding="utf-8")


def _root(name: str) -> Path:
    for root in (_IN_WHEEL, _CHECKOUT):
        if (root / name).exists():
            return root
    raise LexiconError(f"this installation of lexicon is incomplete: it has no {name}")


def _is_past(path: Path) -> bool:
    return path.parts[1] in WRITTEN_BY_LEXICON


def _texts(root: Path, found: Iterable[Path]) -> dict[str, str]:
    paths = {file.relative_to(root).as_posix(): file for file in found}
    return {path: paths[path].read_text(encoding="utf-8") for path in sorted(paths)}
