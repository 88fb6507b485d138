"""A module that is loaded once something of it is used, not where it is named."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import Any


def load_late(name: str, function: str) -> None:
    """Let everybody import a function from a module, which its first call loads.

    Any other attribute of the module loads it at once. One that is loaded already stays as it is.
    """
    if name in sys.modules:
        return
    package, _, own = name.rpartition(".")
    outer = import_module(package) if package else None
    spec = PathFinder.find_spec(name, outer.__path__ if outer else None)
    if spec is not None:
        sys.modules[name] = late = _Late(name, function)
        late.__spec__, late.__path__ = spec, spec.submodule_search_locations or []
        if outer:
            setattr(outer, own, late)


class _Late(ModuleType):
    def __init__(self, name: str, function: str) -> None:
        super().__init__(name)
        self._function = function

    def __getattr__(self, attribute: str) -> Any:
        if attribute == self._function:
            return self._called
        return getattr(self._loaded(), attribute)

    def _called(self, *given: Any, **named: Any) -> Any:
        function: Callable[..., Any] = getattr(self._loaded(), self._function)
        return function(*given, **named)

    def _loaded(self) -> ModuleType:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return import_module(self.__name__)
