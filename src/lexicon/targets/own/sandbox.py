"""Where templates run: they read the dictionary, come to an end, and write texts alone."""

from __future__ import annotations

from typing import Any

import jinja2
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lexicon.targets.own.quoting import FILTERS, text_of

_MOST_STEPS = 10_000_000
"""Calls, and numbers counted through, for one file: some seconds; loops in loops have no end."""
_LARGEST = 10_000_000
"""Signs or entries that a product may have, and bits that a power may have."""
_OF_CHANCE = ("random", "lipsum")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja, strict: nothing of chance, nothing without an end, no value in place of a text."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, loader: jinja2.BaseLoader) -> None:
        super().__init__(
            loader=loader,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
            finalize=text_of,
        )
        self.filters.update(FILTERS)
        self._steps = 0
        for name in _OF_CHANCE:
            self.filters.pop(name, None)
            self.globals.pop(name, None)
        self.globals["range"] = self._range

    def start(self) -> None:
        """A new file: count its steps from here, unless the one before had no end."""
        if self._steps <= _MOST_STEPS:
            self._steps = 0

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Any call in a template. Raises OverflowError where there were too many."""
        self._count(1)
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """A product or a power. Raises OverflowError where nobody could hold it."""
        if _size(operator, left, right) > _LARGEST:
            raise OverflowError(f"the result of `{operator}` is too large")
        return super().call_binop(context, operator, left, right)

    def _range(self, *limits: int) -> range:
        numbers = range(*limits)
        self._count(len(numbers))
        return numbers

    def _count(self, steps: int) -> None:
        self._steps += steps
        if self._steps > _MOST_STEPS:
            raise OverflowError("it does not come to an end: too many steps for one file")


def _size(operator: str, left: object, right: object) -> int:
    """About how large the result is, or 0 where that is no matter."""
    if operator == "**" and isinstance(left, int) and isinstance(right, int):
        return left.bit_length() * right
    for held, times in ((left, right), (right, left)):
        if isinstance(held, str | list | tuple) and isinstance(times, int):
            return len(held) * times
    return 0
