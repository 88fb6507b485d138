"""What makes a listed part the same part in another revision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pydantic import BaseModel

from lexicon.model.header import Related
from lexicon.model.kinds.funnel import Cell
from lexicon.model.kinds.picklist import Value


def identified(items: Iterable[BaseModel]) -> dict[str, BaseModel]:
    """Listed parts by what makes each the same part in another revision."""
    seen: Counter[str] = Counter()
    found: dict[str, BaseModel] = {}
    for item in items:
        name = _identity(item)
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name}#{seen[name]}"] = item
    return found


def _identity(item: BaseModel) -> str:
    match item:
        case Value():
            return item.key
        case Related():
            return item.to
        case Cell():
            return ", ".join(f"{key}={value}" for key, value in sorted(item.position.items()))
        case _:
            named = (getattr(item, name, None) for name in ("id", "rule", "title"))
            return next((name for name in named if isinstance(name, str)), "")
