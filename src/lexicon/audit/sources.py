"""The data of an audit as tables that DuckDB reads: files as they are, databases by way of CSV."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lexicon.audit.copied_postgres import POSTGRES, copy_postgres
from lexicon.audit.copied_sqlite import copy_sqlite
from lexicon.audit.decoded import UTF_8, WIDE, decoded, found_encoding, linked
from lexicon.audit.enveloped import enveloped
from lexicon.audit.mapping import Mapping
from lexicon.audit.mended import LONGEST
from lexicon.audit.nested import inner_names
from lexicon.audit.parquet import (
    coded_in,
    counted_by,
    is_parquet,
    parquet_link,
    read_parquet,
    rows_of,
)
from lexicon.audit.refused import Refused
from lexicon.audit.sheet import Sheet, sheet
from lexicon.audit.unpacked import unpacked
from lexicon.criteria.sql.quoted import quoted_value

_GZIP = b"\x1f\x8b"
_PACKED = (
    b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd",
    b"Rar!", b"%PDF-", b"Obj\x01",
)  # fmt: skip
"""How workbooks, archives and documents begin."""
_IS_PAGE = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)", re.IGNORECASE).match
_NO_TEXT = (".parquet", ".duckdb", ".sqlite", ".sqlite3", ".db", ".xls", ".ods")
_JSON = (".json", ".jsonl", ".ndjson")
_LIKE_JSON = re.compile(rb"(\xef\xbb\xbf)?\s*(\{\s*\"|\[\s*\{)").match
_START = 64
"""Bytes that tell what a file is."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table to read: `query` selects it, from `file` alone; `prepare` runs first.

    Every column of a JSON file is JSON. `spare` is where a copy may be put of a sheet, or of one
    that has a record a line (`has_lines`), without what is faulty in it.
    """

    file: Path
    query: str
    prepare: str = ""
    is_json: bool = False
    spare: Path | None = None
    has_lines: bool = False
    sheet: Sheet | None = None
    called: str = ""
    """What people call it."""
    guessed: str = ""
    """The encoding, where it was found out and is not the usual one."""
    database: str = ""
    """The name under which it is attached, of which `table` is to be read."""
    table: str | None = None
    numbered: str = ""
    """What is read, where a row always has the same number, `file_row_number` from 0."""
    counted: str = ""
    """The query for how many values each column has, where the file itself knows: not of a column
    of texts in which one may be blank."""
    coded: str = ""
    """The query for the columns of which the file has each text once."""


def source(data: str, number: int, folder: Path, mapping: Mapping) -> Source:
    """One of the DATA given; `folder` is for what has to be copied. Raises LexiconError."""
    if data.startswith(POSTGRES):
        copy = copy_postgres(data, mapping.table, folder / f"data{number}.csv")
        return _csv("PostgreSQL", copy, ",")
    given = Path(data)
    if not given.is_file():
        is_there = given.exists() or data == "-"
        what = "folder" if given.is_dir() else "no_plain_file" if is_there else "no_file"
        raise Refused(what, file=data)
    with given.open("rb") as opened:
        start = opened.read(_START)
    if start.startswith(_GZIP):
        copy = folder / f"unpacked{number}-{given.name.removesuffix('.gz')}"
        return replace(source(str(unpacked(given, copy)), number, folder, mapping), called=data)
    return _by_content(data, start, number, folder, mapping)


def _by_content(data: str, start: bytes, number: int, folder: Path, mapping: Mapping) -> Source:
    """By the first bytes; by the name where they say nothing."""
    given = Path(data)
    if start.startswith(_PACKED):
        raise Refused("archive", file=data)
    if _IS_PAGE(start):
        raise Refused("page", file=data)
    if start.startswith(b"SQLite format 3"):
        copy = folder / f"data{number}.csv"
        return _csv(data, copy_sqlite(given, mapping.table, copy), ",")
    if start[8:12] == b"DUCK":
        return _duckdb(data, number, mapping)
    if is_parquet(start):
        return _parquet(data, linked(given, parquet_link(folder, number)))
    if given.suffix.lower() in _JSON or _LIKE_JSON(start):
        return _json(data, number, folder, mapping)
    if given.suffix.lower() in _NO_TEXT:
        raise Refused("damaged", file=data)
    return _text(data, folder / f"data{number}.csv", mapping)


def _parquet(data: str, file: Path) -> Source:
    counted, coded = counted_by(file), coded_in(file)
    return Source(
        file, rows_of(file), called=data, numbered=read_parquet(file), counted=counted, coded=coded
    )


def _text(data: str, plain: Path, mapping: Mapping) -> Source:
    said, found = mapping.csv.encoding, found_encoding(Path(data))
    encoding = said if said and found not in WIDE else found
    read = _csv(data, decoded(Path(data), plain, encoding), mapping.csv.delimiter)
    return replace(read, guessed="" if said or found in (UTF_8, *WIDE) else found)


def _json(data: str, number: int, folder: Path, mapping: Mapping) -> Source:
    given, plain = Path(data), folder / f"data{number}.json"
    found, said = found_encoding(given), mapping.csv.encoding
    file = decoded(given, plain, found if found in WIDE else said or UTF_8)
    is_flat = not inner_names(mapping)
    file = enveloped(file, folder / f"records{number}.jsonl", is_flat, data) or file
    with file.open("rb") as opened:
        start = opened.read(_START).removeprefix(codecs.BOM_UTF8)
    has_lines = not start.lstrip().startswith(b"[")
    spare = folder / f"mended{number}.jsonl"
    return Source(file, json_query(file), is_json=True, spare=spare, has_lines=has_lines,
                  called=data)  # fmt: skip


def json_query(file: Path, keys: Sequence[str] = ()) -> str:
    """The query that reads a JSON file, or one with an object a line.

    Where all `keys` of its objects are known it reads the file once, and not a first time for them.
    """
    options = "maximum_depth = 1, sample_size = -1"
    if keys:
        listed = ", ".join(f"{quoted_value(key)}: 'JSON'" for key in keys)
        options = f"columns = {{{listed}}}"
    return f"SELECT * FROM read_json({_quoted(file)}, {options}, maximum_object_size = {LONGEST})"


def _csv(data: str, file: Path, delimiter: str | None) -> Source:
    found = sheet(data, file, delimiter)
    spare = file.with_name(f"mended-{file.name}")
    return Source(file, found.query, spare=spare, sheet=found, called=data)


def _duckdb(data: str, number: int, mapping: Mapping) -> Source:
    file, name = Path(data).resolve(), f"given{number}"
    attach = f"ATTACH IF NOT EXISTS {_quoted(file)} AS {name} (READ_ONLY)"
    return Source(file, "", attach, called=data, database=name, table=mapping.table)


def _quoted(file: Path) -> str:
    return quoted_value(str(file))
