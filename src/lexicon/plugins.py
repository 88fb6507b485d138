"""The one loader for every "one thing a file" folder: scan it, take one constant a module."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def module_names(package: ModuleType) -> tuple[str, ...]:
    """Names of the public modules and folders in `package`, sorted; nothing is imported."""
    found = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


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
