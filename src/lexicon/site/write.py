"""Writing the generated pages: only what changed, and nothing that a person wrote.

The folder `dictionary/` is lexicon's own: a page there that is no longer made is removed. Elsewhere
(the home page) a page is written only where there is none, or where it carries lexicon's mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.site.front_matter import MARK

OWN_FOLDER = "dictionary"
_ENDINGS = (".md", ".xml")
"""Pages, and the feed beside them."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the pages: paths below the folder, sorted."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    """Written by hand, so left as they are."""


def write_pages(folder: Path, pages: Mapping[str, str]) -> Written:
    """Bring `docs/<language>` up to date with `pages`, path → text.

    Raises LexiconError where the disk does not let it.
    """
    for path in pages:
        _refuse_outside(path)
    try:
        return _write(folder, pages)
    except OSError as fault:
        raise LexiconError(f"cannot write the pages in {folder}: {fault}") from fault


def _write(folder: Path, pages: Mapping[str, str]) -> Written:
    kept = {path for path in pages if _is_by_hand(folder, path)}
    mine = {path: text.encode() for path, text in pages.items() if path not in kept}
    changed = sorted(path for path, text in mine.items() if _content(folder / path) != text)
    for inner in {(folder / path).parent for path in changed}:
        inner.mkdir(parents=True, exist_ok=True)
    for path in changed:
        (folder / path).write_bytes(mine[path])
    removed = sorted(set(_present(folder)) - pages.keys())
    for path in removed:
        (folder / path).unlink()
    _remove_empty_folders(folder / OWN_FOLDER)
    return Written(tuple(changed), tuple(removed), tuple(sorted(kept)))


def _refuse_outside(path: str) -> None:
    parts = path.split("/")
    leads_out = any(part in {"", ".", ".."} or "\\" in part for part in parts)
    if leads_out or not path.endswith(_ENDINGS):
        raise ValueError(f"not a page's path: {path}")


def _is_by_hand(folder: Path, path: str) -> bool:
    if path.startswith(f"{OWN_FOLDER}/"):
        return False
    content = _content(folder / path)
    return content is not None and not content.startswith(f"---\n{MARK}\n".encode())


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _present(folder: Path) -> Iterator[str]:
    for file in (folder / OWN_FOLDER).rglob("*"):
        if file.is_file():
            yield file.relative_to(folder).as_posix()


def _remove_empty_folders(folder: Path) -> None:
    """Remove empty folders below `folder`, the deepest first."""
    for inner in sorted((file for file in folder.rglob("*") if file.is_dir()), reverse=True):
        if not any(inner.iterdir()):
            inner.rmdir()
