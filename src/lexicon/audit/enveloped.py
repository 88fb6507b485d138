"""The records within the answers of an API, `{"results": [{…}], "paging": …}`, or of a table."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lexicon.audit.flattened import Record, flat, flattened, is_deep
from lexicon.audit.frames import LOOKS_FRAMED, framed
from lexicon.audit.refused import Refused

_LISTS = ("results", "result", "records", "value", "values", "data", "items", "rows")
"""What APIs call the list of records."""
_ABOUT = re.compile(
    "@?odata[.@].*|_?links?|after|additional_?data|count|cursor|done|errors?|has_?more|info|"
    "jsonrpc|limit|meta(data)?|next.*|object|offset|pag(e|es|ing|ination)|per_?page|prev(ious)?|"
    "query|related_?objects|schema|size|start|status|success|time(stamp)?|total.*|url",
    re.IGNORECASE,
).fullmatch
"""What else they say of it."""
_CALL = {"id", "jsonrpc"}
"""An answer has a number of its own where it answers a call; else what has one is a record."""
_MOST = 200_000_000
"""Bytes of one answer: in Python's memory it is eight times as much."""
_HEAD = 65_536
"""Bytes within which the list begins."""
_BEGINS = re.compile(
    rf'\{{.*?"({"|".join(_LISTS)})"\s*:\s*\[|\[\s*\{{.*?"(properties|fields)"\s*:\s*\{{'.encode(),
    re.DOTALL,
).match
"""Whether a list of records begins; one without an envelope, where each has parts."""
_BLANKS = re.compile(r"\s*,?\s*").match


def enveloped(file: Path, copy: Path, is_flat: bool, data: str) -> Path | None:
    """Write the records of all answers to `copy`, one a line; None where there are no answers.

    With `is_flat` the fields of each are laid beside the rest. Raises Refused for an answer that is
    too long to be held in memory, of a file that people call `data`.
    """
    with file.open("rb") as opened:
        head = opened.read(_HEAD)
    head = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if is_flat and head.startswith(b"{") and (lines := flattened(file, copy)):
        return lines
    if not (LOOKS_FRAMED(head) or _BEGINS(head)):
        return None
    if file.stat().st_size > _MOST:
        if _has_lines(file):
            return None
        raise Refused("answer_long", file=data, most=_MOST // 1_000_000)
    try:
        lists = list(_lists(file.read_text(encoding="utf-8-sig")))
    except (ValueError, RecursionError):
        return None
    with copy.open("w", encoding="utf-8", errors="replace") as written:
        for record in (record for one in lists for record in one):
            made = flat(record) if is_flat else record
            written.write(f"{json.dumps(made, ensure_ascii=False)}\n")
    return copy


def _has_lines(file: Path) -> bool:
    """Whether there is a record on the first line, and no answer."""
    with file.open(encoding="utf-8-sig", errors="replace") as opened:
        line = opened.readline(_MOST)
    try:
        record = json.loads(line)
        _records(record)
    except (ValueError, RecursionError) as fault:
        return not isinstance(fault, json.JSONDecodeError)
    return False


def _lists(text: str) -> Iterator[Sequence[Record]]:
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


def _records(data: object) -> list[Record]:
    """The records of one answer. Raises ValueError for what is none."""
    if isinstance(data, list) and any(map(is_deep, data)) and all(map(_is_object, data)):
        return data
    whole = data if isinstance(data, dict) else {}
    lists = [key for key in _LISTS if isinstance(whole.get(key), list)]
    within = lists or [key for key in _LISTS if isinstance(whole.get(key), dict)]
    about = [
        key for key in whole if key not in within and not ("jsonrpc" in whole and key in _CALL)
    ]
    if len(within) != 1 or not all(map(_ABOUT, about)):
        raise ValueError(", ".join(whole))
    found: list[Record] = whole[within[0]] if lists else _records(whole[within[0]])
    if not all(map(_is_object, found)):
        raise ValueError(within[0])
    return found


def _is_object(data: object) -> bool:
    return isinstance(data, dict)
