"""Which files of a module Odoo loads, and in which order: as its manifest says, never executed."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.file import document
from lexicon.targets.odoo.exports._module import MANIFESTS, module_folder

_ALWAYS = ("init_xml", "update_xml", "data")
"""Keys whose files every database has, in the order in which Odoo loads them."""
_DEMO = ("demo_xml", "demo")
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Loading:
    """A module's folder, and the places of the files that it loads, by their paths in it."""

    folder: str
    path: str
    always: Mapping[str, int]
    demo: frozenset[str]


def loading(data: Document) -> Loading | None:
    """What the manifest above a file of data says; None where there is none.

    Raises ExportUnreadable where the manifest is not what Odoo takes for one.
    """
    folder = module_folder(data)
    if folder is None:
        return None
    name = next(name for name in MANIFESTS if Path(folder, name).is_file())
    above = len(PurePosixPath(data.place).relative_to(folder).parents)
    shown = PurePosixPath(data.path.replace("\\", "/"))
    path = shown.parents[above - 1] / name if len(shown.parents) >= above else folder / name
    return _read(folder.as_posix(), path.as_posix(), document(Path(folder, name)).raw)


def path_in(folder: str, data: Document) -> str:
    """A file's path as a manifest in that folder has it."""
    return PurePosixPath(data.place).relative_to(folder).as_posix()


@lru_cache(maxsize=64)
def _read(folder: str, path: str, raw: bytes) -> Loading:
    manifest = Document(path, raw)
    said = _parsed(manifest)
    always = [name for key in _ALWAYS for name in _files(said, key, manifest)]
    demo = [name for key in _DEMO for name in _files(said, key, manifest)]
    places = {name: at for at, name in reversed([*enumerate(always)])}
    return Loading(folder, path, places, frozenset(demo))


def _parsed(manifest: Document) -> dict[object, tuple[int, object]]:
    """By key the line and what is written there; what Odoo would have to run is refused."""
    if len(manifest.raw) > _LARGEST:
        raise manifest.unreadable("too_large", limit=_LARGEST // 1_000_000)
    body = _body(manifest)
    if not isinstance(body, ast.Dict):
        raise manifest.unreadable("odoo.manifest_no_dict", body.lineno)
    said: dict[object, tuple[int, object]] = {}
    for key, value in zip(body.keys, body.values, strict=True):
        if not isinstance(key, ast.Constant):
            raise manifest.unreadable("odoo.manifest_runs", value.lineno)
        try:
            said[key.value] = (value.lineno, ast.literal_eval(value))
        except (ValueError, TypeError, RecursionError, MemoryError) as error:
            raise manifest.unreadable("odoo.manifest_runs", value.lineno) from error
    return said


def _body(manifest: Document) -> ast.expr:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(manifest.text().lstrip(" \t"), mode="eval").body
    except SyntaxError as error:
        raise manifest.unreadable("odoo.manifest_no_python", error.lineno or 1) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise manifest.unreadable("odoo.manifest_no_python") from error


def _files(said: Mapping[object, tuple[int, object]], key: str, manifest: Document) -> list[str]:
    """The files that are listed under a key."""
    line, names = said.get(key, (1, ()))
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise manifest.unreadable("odoo.manifest_not_plain", line, key=key)
    return [PurePosixPath(name).as_posix() for name in names]
