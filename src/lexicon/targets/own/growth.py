"""How large a result becomes: estimated before it is made, for whatever makes much of little."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from string import Formatter

from lexicon.targets.own.refused import TooMuch

LARGEST = 10_000_000
"""Signs or entries that one step of a template may make, and bits that a number may have."""

_PERCENT = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(\d+|\*)?(?:\.(\d+|\*))?")
_NUMBER = re.compile(r"\d+")


def refuse_growth(name: str, *given: object, **named: object) -> None:
    """Raises OverflowError where what is called `name` would make too much of what it is given.

    The first thing given is what a filter or an operator stands behind, or a method belongs to.
    """
    estimate = _ESTIMATES.get(name)
    try:
        size = estimate(*given, **named) if estimate else 0
    except (AttributeError, TypeError, ValueError):
        return  # it will not work with these either, and says so itself
    if size > LARGEST:
        raise TooMuch("message_large", name=name)


def refuse_large(name: str, made: object) -> None:
    """Raises OverflowError for a result from which no further step may start."""
    if isinstance(made, str | bytes | list | tuple | range) and len(made) > LARGEST:
        raise TooMuch("message_large", name=name)


def _product(left: object, right: object) -> int:
    if isinstance(left, int) and isinstance(right, int):
        return left.bit_length() + right.bit_length()
    for held, times in ((left, right), (right, left)):
        if isinstance(held, str | bytes | list | tuple) and isinstance(times, int):
            return len(held) * times
    return 0


def _power(left: object, right: object) -> int:
    if isinstance(left, int) and isinstance(right, int):
        return left.bit_length() * right
    return 0


def _padded(_text: object, width: int = 0, *_more: object) -> int:
    return width


def _with_tabs(text: str, tabsize: int = 8) -> int:
    return text.count("\t") * tabsize


def _indented(s: object, width: int | str = 4, *_more: object, **_named: object) -> int:
    return (str(s).count("\n") + 1) * (width if isinstance(width, int) else len(width))


def _wrapped(s: object, width: int = 79, *more: object, **named: object) -> int:
    between = named.get("wrapstring", more[1] if len(more) > 1 else "")
    return len(str(s)) // max(width, 1) * len(str(between or ""))


def _replaced(s: object, old: object, new: object, count: int | None = None) -> int:
    found = str(s).count(str(old))
    return len(str(new)) * (found if count is None or count < 0 else min(found, count))


def _translated(text: str, table: Mapping[int, object]) -> int:
    return len(text) * max((len(str(part)) for part in table.values()), default=0)


def _joined(between: object, parts: object) -> int:
    if not isinstance(parts, str | list | tuple):
        return 0
    return len(str(between)) * len(parts) + sum(len(it) for it in parts if isinstance(it, str))


def _joined_filter(value: object, d: object = "", *_more: object, **_named: object) -> int:
    return _joined(d, value)


def _counted(_value: object, *given: object, **named: object) -> int:
    return max((it for it in (*given, *named.values()) if isinstance(it, int)), default=0)


def _as_json(_value: object, indent: int | None = None) -> int:
    return (indent or 0) * 10_000


def _percent(text: object, given: object) -> int:
    """What `%` writes, with its widths; `*` takes them from what is given."""
    if not isinstance(text, str):
        return 0
    pairs = _PERCENT.findall(text)
    found = [part for pair in pairs for part in pair if part]
    held = given if isinstance(given, tuple) else (given,)
    widths = sum(_numbers(held) if width == "*" else int(width) for width in found)
    return widths + len(pairs) * _longest(held)


def _percent_filter(value: object, *given: object, **named: object) -> int:
    return _percent(str(value), (*given, *named.values()))


def _formatted(text: str, *given: object, **named: object) -> int:
    """What `{:…}` writes, with its widths; braces in them take these from what is given."""
    specs = [spec for _, _, spec, _ in Formatter().parse(text) if spec is not None]
    held = (*given, *named.values())
    taken = _numbers(held) * sum("{" in spec for spec in specs)
    widths = sum(int(it) for spec in specs for it in _NUMBER.findall(spec))
    return taken + widths + len(specs) * _longest(held)


def _formatted_map(text: str, named: Mapping[str, object]) -> int:
    return _formatted(text, *named.values())


def _longest(given: Iterable[object]) -> int:
    """Of the texts given, also of those in a mapping."""
    held = [part for it in given for part in (it.values() if isinstance(it, Mapping) else (it,))]
    return max((len(it) for it in held if isinstance(it, str)), default=0)


def _numbers(given: Iterable[object]) -> int:
    texts = (it for it in given if isinstance(it, str) and _NUMBER.fullmatch(it))
    return max([*(it for it in given if isinstance(it, int)), *map(int, texts)], default=0)


_ESTIMATES: Mapping[str, Callable[..., int]] = {
    "*": _product,
    "**": _power,
    "%": _percent,
    ".center": _padded,
    ".expandtabs": _with_tabs,
    ".format": _formatted,
    ".format_map": _formatted_map,
    ".join": _joined,
    ".ljust": _padded,
    ".replace": _replaced,
    ".rjust": _padded,
    ".to_bytes": _counted,
    ".translate": _translated,
    ".zfill": _padded,
    "|batch": _counted,
    "|center": _padded,
    "|format": _percent_filter,
    "|indent": _indented,
    "|join": _joined_filter,
    "|replace": _replaced,
    "|slice": _counted,
    "|tojson": _as_json,
    "|wordwrap": _wrapped,
}
"""Operators, `.methods` and `|filters`; all others make about as much as they are given."""
