"""What runs the check and the review where a firm keeps its dictionary: one folder a service."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

NONE = "none"
_SERVICES = Path(str(files("lexicon.starter"))) / "ci"


def services() -> tuple[str, ...]:
    """The services that there are files for."""
    return tuple(sorted(folder.name for folder in _SERVICES.iterdir()))


def service_files(service: str, version: str, language: str) -> dict[str, str]:
    """Path below the project's root → text; nothing for `none`.

    `version` is that of lexicon to install, `language` the one that reviews are written in.
    """
    if service == NONE:
        return {}
    root = _SERVICES / service
    return {
        file.relative_to(root).as_posix(): _filled(file, version, language)
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }


def _filled(file: Path, version: str, language: str) -> str:
    text = file.read_text(encoding="utf-8")
    return text.replace("$version", version).replace("$language", language)
