"""The records within the answers of an API, `{"results": [{…}], "paging": …}`, or of a table."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lexicon.audit.frames import LOOKS_FRAMED, framed

_LISTS = ("results", "result", "records", "value", "values", "data", "items", "rows")
"""What APIs call the list of records."""
_ABOUT = re.compile(
    "@?odata[.@].*|_?links?|after|additional_?data|count|cursor|done|errors?|has_?more|id|info|"
    "jsonrpc|limit|meta(data)?|next.*|object|offset|pag(e|es|ing|ination)|per_?page|prev(ious)?|"
    "query|related_?objects|schema|size|start|status|success|time(stamp)?|total.*|url",
    re.IGNORECASE,
).fullmatch
"""What else they say of it."""
_WITHIN = ("properties", "fields")
"""Where a record has its fields, beside what the API itself knows of it."""
_HEAD = 65_536
"""Bytes within which the list begins."""
_BEGINS = re.compile(rf'"({"|".join(_LISTS)})"\s*:\s*\['.encode()).search
_BLANKS = re.compile(r"\s*,?\s*").match
_Object = Mapping[str, object]


def enveloped(file: Path, copy: Path) -> Path | None:
    """Write the records of all answers to `copy`, one a line; None where there are no answers."""
    with file.open("rb") as opened:
        head = opened.read(_HEAD)
    head = head.removeprefix(codecs.BOM_UTF8)
    if not LOOKS_FRAMED(head) and not (head.lstrip().startswith(b"{") and _BEGINS(head)):
        return None
    try:
        lists = list(_lists(file.read_text(encoding="utf-8-sig")))
    except (ValueError, RecursionError):
        return None
    with copy.open("w", encoding="utf-8", errors="replace") as written:
        for record in (record for one in lists for record in one):
            written.write(f"{json.dumps(_flat(record), ensure_ascii=False)}\n")
    return copy


def _flat(record: _Object) -> _Object:
    """The record with its fields beside the rest, which stays as it is."""
    within = [record[key] for key in _WITHIN if isinstance(record.get(key), dict)]
    return {**within[0], **record} if len(within) == 1 and isinstance(within[0], dict) else record


def _lists(text: str) -> Iterator[Sequence[_Object]]:
    """The records of each answer, or of a table. Raises ValueError for what is neither."""
    for data in _objects(text):
        rows = framed(data)
        yield _records(data) if rows is None else rows


def _objects(text: str) -> Iterator[object]:
    decoder, at = json.JSONDecoder(), 0
    while at < len(text):
        start = _BLANKS(text, at)
        data, at = decoder.raw_decode(text, start.end() if start else at)
        yield data
        end = _BLANKS(text, at)
        at = end.end() if end else at


def _records(data: object) -> list[_Object]:
    """The records of one answer. Raises ValueError for what is none."""
    whole = data if isinstance(data, dict) else {}
    lists = [key for key in _LISTS if isinstance(whole.get(key), list)]
    if len(lists) != 1 or not all(_ABOUT(key) for key in whole if key != lists[0]):
        raise ValueError(", ".join(whole))
    found: list[_Object] = whole[lists[0]]
    if not all(isinstance(one, dict) for one in found):
        raise ValueError(lists[0])
    return found
