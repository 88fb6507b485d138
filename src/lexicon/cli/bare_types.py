"""Types that only a type checker looks at, loaded as what they are when a program runs.

pydantic spells out each of its schemas as a `TypedDict`. To make those hundred classes takes a
sixth of the time in which pydantic is loaded, and they are never asked: all such things are dicts.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # to load it takes as long as a third of those classes
    from importlib.abc import Loader

_TYPED = "TypedDict"


def load_bare(name: str) -> None:
    """Let the TypedDicts of one module be plain classes of dicts; of one that is loaded nothing."""
    if name not in sys.modules:
        sys.meta_path.insert(0, _Finder(name))


class _Bare(dict[str, Any]):
    def __init_subclass__(cls, **_said: object) -> None:
        """Whether all keys must be there is nothing to a dict."""


class _Finder:
    """Finds the one module, once."""

    def __init__(self, name: str) -> None:
        self._name = name

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)  # type: ignore[assignment]  # as a loader does
        return spec


class _Loader:
    """Loads as another does, which the module then has for its own."""

    def __init__(self, own: Loader) -> None:
        self._own = own

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._own.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None  # noqa: S101
        module.__spec__.loader = module.__loader__ = self._own
        with _bare():
            self._own.exec_module(module)


@contextmanager
def _bare() -> Iterator[None]:
    import typing_extensions  # pydantic's own way to the types of newer Pythons

    where = (typing, typing_extensions)
    before = [getattr(module, _TYPED) for module in where]
    try:
        for module in where:
            setattr(module, _TYPED, _Bare)
        yield
    finally:
        for module, own in zip(where, before, strict=True):
            setattr(module, _TYPED, own)
