"""Where templates run: they read the dictionary, come to an end, and write texts alone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import wraps
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lexicon.targets.own.effort import compared, copied, entries, filtered, summed
from lexicon.targets.own.growth import refuse_growth, refuse_large
from lexicon.targets.own.quoting import FILTERS, text_of
from lexicon.targets.own.readable import READABLE, is_readable
from lexicon.targets.own.refused import TooMuch

_MOST_STEPS = 10_000_000
"""Entries gone through, for one file: some seconds; loops in loops have no end."""
_OF_A_CALL = 5
_LONGEST = 50_000_000
"""Signs of one file, or of what a macro or a block gives back."""
_OF_CHANCE = ("random", "lipsum")
_LOOPED, _COMPARED = "_looped", "_compared"
_READ_WHOLE = frozenset({"groupby", "join", "sort", "unique"})


class _Generator(CodeGenerator):
    """What is joined, compared, cut or gone through is measured like all else."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        for loop in node.find_all(nodes.For):
            loop.iter = _through(_LOOPED, loop.iter)
        for one in list(node.find_all(nodes.Compare)):
            one.expr = _through(_COMPARED, one.expr)
            for operand in one.ops:
                operand.expr = _through(_COMPARED, operand.expr)
        super().visit_Template(node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.held('[:]', ")
        super().visit_Getitem(node, frame)
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802  Jinja's name
        self.write("environment.call_concat((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja, strict: nothing of chance, nothing without an end, no value in place of a text."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"+", "*", "**", "%"})

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
        self.filters.update(FILTERS, sum=summed)
        self._steps = 0
        for name in _OF_CHANCE:
            self.filters.pop(name, None)
            self.globals.pop(name, None)
        self.filters.update({name: self._measured(name, it) for name, it in self.filters.items()})
        self.filters.update({_LOOPED: self._looped, _COMPARED: self._compared})
        self.globals["range"] = range

    def start(self) -> None:
        """A new file: count its steps from here, unless the one before had no end."""
        if self._steps <= _MOST_STEPS:
            self._steps = 0

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands in brackets; a value or a list of ours has no numbered parts."""
        if type(obj) in READABLE and not isinstance(argument, str):
            return self.undefined(obj=obj, name=argument)
        return super().getitem(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read it."""
        return is_readable(obj, attr) and super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> jinja2.Undefined:
        """Of a value or a list of ours what is not documented is not there."""
        if type(obj) in READABLE:
            return self.undefined(obj=obj, name=attribute)
        return super().unsafe_undefined(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Any call in a template. Raises OverflowError where it, or all of them, are too much."""
        self._count(_OF_A_CALL + sum(map(entries, args)) * isinstance(obj, LoopContext))
        method = getattr(obj, "__wrapped__", obj)  # Jinja has its own `format`
        owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
        name = name if owner is None else f".{name}"
        if name == ".join":
            args = _counted(args)
        self._count(copied(owner))
        refuse_growth(name, owner, *args, **kwargs)
        return self.held(name, super().call(context, obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """A sum, product, power or format. Raises OverflowError where nobody could hold it."""
        refuse_growth(operator, left, right)
        return self.held(operator, super().call_binop(context, operator, left, right))

    def call_concat(self, parts: Iterable[object]) -> str:
        """What `~` makes. Raises OverflowError."""
        made: str = self.held("~", "".join(map(str, parts)))
        return made

    def concat(self, parts: Iterable[str]) -> str:
        """The pieces of a file, a macro or a block. Raises OverflowError at its line."""
        held, length = [], 0
        for part in parts:
            held.append(part)
            length += len(part)
            if length > _LONGEST:
                _stop(parts, TooMuch("message_long", millions=_LONGEST // 1_000_000))
        return "".join(held)

    def _count(self, steps: int) -> None:
        self._steps += steps
        if self._steps > _MOST_STEPS:
            raise TooMuch("message_no_end")

    def held(self, name: str, made: Any) -> Any:
        """What a step has made, once it is counted. Raises OverflowError."""
        self._count(copied(made))
        refuse_large(name, made)
        return made

    @jinja2.pass_context
    def _looped(self, _context: Context, given: Any) -> Any:
        """What a loop goes through, once it is counted."""
        self._count(1 + entries(given))
        return given

    @jinja2.pass_context
    def _compared(self, _context: Context, given: Any) -> Any:
        """What is compared or looked into, once it is counted."""
        self._count(compared(given))
        return given

    def _measured(self, name: str, made_by: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that refuses too much; Jinja hands some of them more than was written."""
        before = 1 if hasattr(made_by, "jinja_pass_arg") else 0

        @wraps(made_by)
        def made(*args: Any, **kwargs: Any) -> Any:
            given = _counted(args) if name in _READ_WHOLE else args
            self._count(1 + sum(filtered(name, it) for it in given[before : before + 1]))
            refuse_growth(f"|{name}", *given[before:], **kwargs)
            return self.held(f"|{name}", made_by(*given, **kwargs))

        return made


def _through(measure: str, node: nodes.Node) -> nodes.Filter:
    return nodes.Filter(node, measure, [], [], None, None, lineno=node.lineno)


def _counted(args: Iterable[Any]) -> tuple[Any, ...]:
    """Arguments whose length can be told."""
    return tuple(list(item) if isinstance(item, Iterator) else item for item in args)


def _stop(parts: Iterable[str], error: TooMuch) -> None:
    """Raise where the template is, so that its line is known."""
    if isinstance(parts, Generator):
        parts.throw(error)
    raise error
