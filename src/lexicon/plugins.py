"""The one loader for every "one thing a file" folder: scan it, take one constant a module."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def module_names(package: ModuleType) -> tuple[str, ...]:
    """Names of the public modules and folders in `package`, sorted; nothing is imported."""
    with os.scandir(package.__path__[0]) as items:
        found = [item.name.removesuffix(".py") for item in items if _is_module(item)]
    return tuple(sorted(found))


def load_one(package: ModuleType, name: str, constant: str, kind: type[T]) -> T:
    """The value of `constant` in one module of `package`.

    Raises TypeError where it is absent or of another type: a fault in the program, not in a text.
    """
    module = importlib.import_module(f"{package.__name__}.{name}")
    value = getattr(module, constant, None)
    if not isinstance(value, kind):
        raise TypeError(f"{module.__name__} has no {constant} of type {kind.__name__}")
    return value


def load_all(package: ModuleType, constant: str, kind: type[T]) -> dict[str, T]:
    """The constants of all modules in `package`, by module name, in alphabetical order."""
    return {name: load_one(package, name, constant, kind) for name in module_names(package)}


def _is_module(item: os.DirEntry[str]) -> bool:
    """As `pkgutil` sees it, in a tenth of the time: a scan comes before every command."""
    if item.name.startswith("_"):
        return False
    return item.name.endswith(".py") or (item.is_dir() and Path(item, "__init__.py").is_file())
