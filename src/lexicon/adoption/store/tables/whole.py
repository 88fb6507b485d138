"""All tables: a scan of this folder, so that a new group is one file."""

from __future__ import annotations

from importlib import import_module

from sqlalchemy import MetaData

from lexicon.adoption.store import tables
from lexicon.adoption.store.tables.metadata import METADATA
from lexicon.plugins import module_names


def whole() -> MetaData:
    """The collection with every group of tables in it."""
    for name in module_names(tables):
        if name != "whole":
            import_module(f"{tables.__name__}.{name}")
    return METADATA
