"""Dataclasses whose methods are compiled late do all that others do."""

from __future__ import annotations

import dataclasses
import inspect
import itertools
import pickle
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

from lexicon.cli.late_methods import compile_late

COMPILE = "_create_fn"
WAYS = [
    dict(zip(("frozen", "slots", "order", "kw_only", "repr"), chosen, strict=True))
    for chosen in itertools.product((False, True), repeat=5)
]


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Begins to compile late, for one test."""

    def begin() -> None:
        own = getattr(dataclasses, COMPILE, None)
        monkeypatch.setattr(dataclasses, COMPILE, own, raising=False)
        compile_late()

    return begin


def _made(**ways: bool) -> Any:
    """A class with each kind of field, and one that inherits it and checks itself."""

    class Point:
        """A place."""

        x: int
        y: int = 2
        many: list[int] = dataclasses.field(default_factory=list)
        unseen: str = dataclasses.field(default="", repr=False, compare=False, init=False)

    def check(self: Any) -> None:
        if self.x < 0:
            raise ValueError(self.x)

    decorate: Any = dataclasses.dataclass(**ways)
    fields = [("name", str, "here")]
    return dataclasses.make_dataclass(
        "Named", fields, bases=(decorate(Point),), namespace={"__post_init__": check}, **ways
    )


def _told(one: Any) -> list[object]:
    """What can be seen of a class and its objects."""
    a, b = one(x=1), one(x=1, many=[3], name="there")
    asked = (
        lambda: one(x=-1),
        lambda: one(y=1),
        lambda: one(x=1, z=1),
        lambda: a < b,
        lambda: hash(a),
        lambda: setattr(a, "x", 5),
        lambda: delattr(b, "x"),
        lambda: dataclasses.replace(a, x=7) == one(x=7),
        lambda: re.sub("0x[0-9a-f]+", "", repr(one(x=1))),
        lambda: (one(x=2) == one(x=2), one(x=2) == one(x=3), one(x=2) == 2),
        lambda: str(inspect.signature(one)),
        lambda: str(inspect.signature(one.__init__)),
        lambda: (one.__init__.__qualname__, one.__init__.__name__, one.__eq__.__qualname__),
        lambda: [one.__mro__[1](x=4).x, one.__mro__[1].__init__.__qualname__],
        lambda: (one.__doc__, one.__match_args__, dataclasses.asdict(one(x=1))),
    )
    return [_outcome(ask) for ask in asked]


def _outcome(ask: Any) -> object:
    try:
        return ask()
    except (TypeError, ValueError, AttributeError) as fault:
        return type(fault).__name__, str(fault)


@pytest.mark.parametrize("ways", WAYS, ids=lambda ways: "-".join(k for k in ways if ways[k]))
def test_nothing_can_be_told_from_those_compiled_at_once(
    ways: dict[str, bool], late: Callable[[], None]
) -> None:
    at_once = _told(_made(**ways))
    late()
    assert _told(_made(**ways)) == at_once


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="there a class compiles all at once")
def test_what_nobody_uses_is_not_compiled(late: Callable[[], None]) -> None:
    late()
    made = dataclasses.make_dataclass("Made", ["x"], frozen=True, namespace={"__doc__": "."})
    waiting = _waiting(made)
    assert waiting >= {"__init__", "__eq__", "__hash__", "__setattr__", "__delattr__"}
    assert made(1) == made(1)
    assert _waiting(made) == waiting - {"__init__", "__eq__"}


def _waiting(made: type) -> set[str]:
    return {name for name, method in vars(made).items() if type(method).__name__ == "_Late"}


@dataclasses.dataclass
class Packed:
    """At the top of a module, where pickle finds it."""

    x: int


def test_objects_are_packed_shown_and_made_in_threads_alike(late: Callable[[], None]) -> None:
    late()
    made = dataclasses.make_dataclass("Made", ["x", ("me", Any, None)])
    with ThreadPoolExecutor(8) as pool:
        assert {it.x for it in pool.map(made, range(100))} == set(range(100))
    itself = made(1)
    itself.me = itself
    assert repr(itself) == "Made(x=1, me=...)"
    again = dataclasses.dataclass(Packed)
    assert pickle.loads(pickle.dumps(again(3))) == again(3)  # noqa: S301  ours


def test_a_python_that_writes_no_method_apart_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for there in (partial(print), None):
        monkeypatch.setattr(dataclasses, COMPILE, there, raising=False)
        compile_late()
        assert getattr(dataclasses, COMPILE) is there
    monkeypatch.delattr(dataclasses, COMPILE)
    compile_late()
    assert not hasattr(dataclasses, COMPILE)
