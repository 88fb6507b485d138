"""Whose stages a file of a module makes: its data leave the module's name out."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from lexicon.targets.exports.document import Document

MANIFESTS = ("__manifest__.py", "__openerp__.py")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_WITHIN = 4
"""How many folders above a file its module may be."""


def whole_id(written: str, document: Document) -> str:
    """An external id with its module before it, where it or the file's folders tell one."""
    return written if "." in written else f"{_module(document)}{written}"


def is_of_another(code: str, document: Document) -> bool:
    """Whether a file changes what another module makes, as far as the file tells its own."""
    module = _module(document)
    return bool(module) and not code.startswith(module)


def is_of_own(code: str, document: Document) -> bool:
    """Whether a file takes away what its own module makes, as far as the file tells that."""
    module = _module(document)
    return bool(module) and code.startswith(module)


def module_folder(document: Document) -> PurePosixPath | None:
    """The folder with a manifest that a file on a disk stands in, or one above it."""
    folders = PurePosixPath(document.place).parents[:_WITHIN] if document.place else ()
    return next(filter(_is_module, folders), None)


def _module(document: Document) -> str:
    """The module's name with a dot behind: the folder that has a manifest; else ""."""
    path = document.place or document.path.replace("\\", "/")
    folder = module_folder(document)
    name = folder.name if folder else _by_layout(PurePosixPath(path))
    return f"{name}." if _NAME.fullmatch(name) else ""


def _is_module(folder: PurePosixPath) -> bool:
    return any(Path(folder, name).is_file() for name in MANIFESTS)


def _by_layout(path: PurePosixPath) -> str:
    """The folder above `data/`, for a file taken out of its module together with it."""
    return path.parts[-3] if len(path.parts) > 2 and path.parts[-2] == "data" else ""
