"""Which format a file is of: all readers there are, found by a scan of the targets' folders."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lexicon import targets
from lexicon.languages.words import folder_of_package
from lexicon.plugins import load_all
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable
from lexicon.targets.found import target_names


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read: its package and name lead to its words."""

    crm: str
    package: str
    name: str
    reader: Reader


@cache
def formats() -> tuple[Format, ...]:
    """Every format, those of lowest rank first."""
    return _ranked(item for crm, package in _packages() for item in _in_package(crm, package))


@cache
def formats_of(crm: str) -> tuple[Format, ...]:
    """The formats of one CRM; the others are not imported."""
    found = (package for name, package in _packages() if name == crm)
    return _ranked(item for package in found for item in _in_package(crm, package))


def format_of(document: Document, crm: str | None = None) -> Format | None:
    """The format a file is of, a CRM's own first; None where nobody knows it."""
    own = formats_of(crm) if crm else ()
    found = next((item for item in own if _knows(item.reader, document)), None)
    return found or next((item for item in formats() if _knows(item.reader, document)), None)


def read_export(document: Document) -> tuple[SeenList, ...] | None:
    """The lists in a file; None where its format is unknown. Raises ExportUnreadable."""
    found = format_of(document)
    return None if found is None else found.reader.read(document)


def _ranked(found: Iterable[Format]) -> tuple[Format, ...]:
    return tuple(sorted(found, key=lambda item: (item.reader.rank, item.crm, item.name)))


def _knows(reader: Reader, document: Document) -> bool:
    try:
        return reader.knows(document)
    except ExportUnreadable:
        return False


def _packages() -> Iterator[tuple[str, str]]:
    root = targets.__name__
    for name in target_names():
        package = f"{root}.{name}.exports"
        if (folder_of_package(package) / "__init__.py").is_file():
            yield name, package
    yield "", f"{root}.exports.formats"


def _in_package(crm: str, package: str) -> Iterator[Format]:
    module = importlib.import_module(package)
    for name, reader in load_all(module, "READER", Reader).items():
        yield Format(crm, package, name, reader)
