"""Which format a file is of: all readers there are, found by a scan of the targets' folders."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
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
    found = (item for crm, package in _packages() for item in _in_package(crm, package))
    return tuple(sorted(found, key=lambda item: (item.reader.rank, item.crm, item.name)))


def format_of(document: Document) -> Format | None:
    """The format a file is of; None where nobody knows it."""
    return next((item for item in formats() if _knows(item.reader, document)), None)


def read_export(document: Document) -> tuple[SeenList, ...] | None:
    """The lists in a file; None where its format is unknown. Raises ExportUnreadable."""
    found = format_of(document)
    return None if found is None else found.reader.read(document)


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
