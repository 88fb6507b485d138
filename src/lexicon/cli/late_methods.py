"""Methods of dataclasses, compiled once somebody looks them up.

Python writes the methods of a dataclass as text, a half dozen a class, and compiles each one when
the class is made: a quarter of the time in which pydantic is loaded. Nothing ever calls most of
them. From Python 3.13 on a class compiles all of its methods at once; there nothing is put off.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from types import FunctionType
from typing import Any

_COMPILE = "_create_fn"
"""Python's own name of what writes one method: a part of it that others do not see."""


def compile_late() -> None:
    """Let the dataclasses that are made from now on compile a method when it is first used."""
    compiled: Callable[..., FunctionType] | None = getattr(dataclasses, _COMPILE, None)
    if isinstance(compiled, FunctionType):

        def put_off(name: str, *given: Any, **named: Any) -> _Late:
            return _Late(name, lambda: compiled(name, *given, **named))

        setattr(dataclasses, _COMPILE, put_off)


class _Late:
    """Stands in a class for a method, and gives its place to it when somebody looks it up."""

    __slots__ = ("__name__", "_compile", "_method")

    def __init__(self, name: str, compile_it: Callable[[], FunctionType]) -> None:
        self.__name__ = name
        self._compile = compile_it
        self._method: FunctionType | None = None

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        method, name = self._compiled(), self.__name__
        for one in (owner or type(instance)).__mro__:
            if vars(one).get(name) is self:
                method.__qualname__ = f"{one.__qualname__}.{name}"
                setattr(one, name, method)
        return method.__get__(instance, owner)

    def __call__(self, instance: object) -> Any:
        """As a function that wraps it does, which nobody looks up in the class."""
        return self._compiled()(instance)

    def _compiled(self) -> FunctionType:
        if self._method is None:
            self._method = self._compile()
        return self._method
