"""JSON of unknown shape, taken as what it should be: nothing here raises, whatever it holds."""

from __future__ import annotations

from collections.abc import Mapping

Object = Mapping[str, object]
_TRUTHS = {"true": True, "t": True, "1": True, "false": False, "f": False, "0": False}


def as_object(data: object) -> Object:
    """The object, else an empty one."""
    return data if isinstance(data, dict) else {}


def as_list(data: object) -> list[object]:
    """The list, else an empty one."""
    return data if isinstance(data, list) else []


def objects(data: object) -> tuple[Object, ...]:
    """The objects in a list; what else stands there is passed over."""
    return tuple(item for item in as_list(data) if isinstance(item, dict))


def as_text(data: object) -> str:
    """The text; a number as it is written; else ""."""
    if isinstance(data, bool) or not isinstance(data, str | int | float):
        return ""
    return str(data)


def as_truth(data: object) -> bool | None:
    """True and false, also where they are text, as databases write them; else None."""
    if isinstance(data, str):
        return _TRUTHS.get(data.strip().lower())
    return data if isinstance(data, bool) else None


def as_number(data: object) -> int | float | None:
    """The number, also where it is written as text; else None. Whole ones are int."""
    if isinstance(data, str):
        try:
            data = float(data.strip().replace(",", "."))
        except ValueError:
            return None
    if isinstance(data, bool) or not isinstance(data, int | float) or not _is_finite(data):
        return None
    return int(data) if data == int(data) else data


def _is_finite(number: float) -> bool:
    return number == number and abs(number) != float("inf")  # noqa: PLR0124  not a number is not itself
