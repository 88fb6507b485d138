"""The data of an audit as tables that DuckDB reads: files as they are, databases by way of CSV."""

from __future__ import annotations

import codecs
import csv
import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexicon.audit.mapping import Mapping
from lexicon.audit.unpacked import unpacked
from lexicon.criteria.sql.texts import literal_text, name_text, table_text
from lexicon.errors import LexiconError, ToolMissing

_POSTGRES = ("postgresql://", "postgres://")
_LENIENT = (
    "quote = '\"', escape = '\"', null_padding = true, strict_mode = false, "
    "store_rejects = true, parallel = false"
)
"""Short and badly quoted lines are read as far as they go; others are kept apart and counted."""
_DELIMITERS = ",;\t|"
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_NO_TEXT = (".parquet", ".duckdb", ".sqlite", ".sqlite3", ".db", ".xls", ".ods")
_JSON = (".json", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Source:
    """A table to read: `query` selects it, from `file` alone; `prepare` runs first.

    Every column of a JSON file is JSON. `spare` is where a copy may be put of one that has a record
    a line (`has_lines`), without the faulty ones.
    """

    file: Path
    query: str
    prepare: str = ""
    is_json: bool = False
    spare: Path | None = None
    has_lines: bool = False


def source(data: str, number: int, folder: Path, mapping: Mapping) -> Source:
    """One of the DATA given; `folder` is for what has to be copied. Raises LexiconError."""
    if data.startswith(_POSTGRES):
        copied = folder / f"data{number}.csv"
        _copy_postgres(data, mapping, copied)
        return _csv("PostgreSQL", copied, Mapping())
    given = Path(data)
    if not given.is_file():
        raise LexiconError(f"{data}: no such file")
    with given.open("rb") as opened:
        start = opened.read(16)
    if start.startswith(_GZIP):
        copy = folder / f"unpacked{number}-{given.name.removesuffix('.gz')}"
        return source(str(unpacked(given, copy)), number, folder, mapping)
    if start.startswith(_ZIP):
        raise LexiconError(f"{data}: a spreadsheet or an archive; export the table as CSV")
    if start.startswith(b"SQLite format 3"):
        copied = folder / f"data{number}.csv"
        _copy_sqlite(given, mapping, copied)
        return _csv(data, copied, Mapping())
    if start[8:12] == b"DUCK":
        return _duckdb(given.resolve(), number, mapping)
    if start.startswith(b"PAR1"):
        file = _linked(given, folder / f"data{number}.parquet")
        return Source(file, f"SELECT * FROM read_parquet({_quoted(file)})")
    if given.suffix.lower() in _JSON:
        return _json(given, number, folder, start)
    if given.suffix.lower() in _NO_TEXT:
        raise LexiconError(f"{data}: damaged, or not the kind of file that its name says")
    return _csv(data, _decoded(given, folder / f"data{number}.csv", mapping), mapping)


def _json(given: Path, number: int, folder: Path, start: bytes) -> Source:
    file = _linked(given, folder / f"data{number}{given.suffix.lower()}")
    has_lines = not start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"[")
    spare = folder / f"mended{number}.jsonl"
    return Source(file, json_query(file), is_json=True, spare=spare, has_lines=has_lines)


def json_query(file: Path) -> str:
    """The query that reads a JSON file, or one with an object a line."""
    options = "maximum_depth = 1, sample_size = -1, maximum_object_size = 16777216"
    return f"SELECT * FROM read_json({_quoted(file)}, {options})"


def _csv(data: str, file: Path, mapping: Mapping) -> Source:
    """Read by its first line, so that no faulty line further down changes how the rest is read."""
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
        start = opened.readline()
        delimiter = mapping.csv.delimiter or max(_DELIMITERS, key=start.count)
        opened.seek(0)
        names = _unique(next(csv.reader(opened, delimiter=delimiter), []))
    if not names:
        why = "no first line with the names of the columns; export the table with its headings"
        raise LexiconError(f"{data}: {why}")
    listed = ", ".join(f"{literal_text(one, 'duckdb')}: 'VARCHAR'" for one in names)
    shape = f"delim = {literal_text(delimiter, 'duckdb')}, columns = {{{listed}}}"
    options = f"auto_detect = false, header = true, {shape}, {_LENIENT}"
    return Source(file, f"SELECT * FROM read_csv({_quoted(file)}, {options})")


def _unique(names: Sequence[str]) -> list[str]:
    """Every name once, whatever its case; one that is empty has its number."""
    found: dict[str, str] = {}
    for number, written in enumerate(names, start=1):
        name = written.replace("\0", "").strip() or f"column {number}"
        found[f"{name} {number}" if name.casefold() in map(str.casefold, found) else name] = name
    return list(found)


def _linked(given: Path, plain: Path) -> Path:
    """The file under a plain name: one with `*` or `[` would be taken for a pattern."""
    plain.symlink_to(given.resolve())
    return plain


def _decoded(given: Path, plain: Path, mapping: Mapping) -> Path:
    """The file in UTF-8; a copy where it is written otherwise."""
    encoding = mapping.csv.encoding
    with given.open("rb") as opened:
        if opened.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            encoding = "utf-16"
    if encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
        return _linked(given, plain)
    try:
        with (
            given.open(encoding=encoding, newline="") as read,
            plain.open("w", encoding="utf-8", newline="") as written,
        ):
            shutil.copyfileobj(read, written)
    except (LookupError, UnicodeDecodeError) as fault:
        raise LexiconError(f"{given}: cannot be read as {encoding}: {fault}") from fault
    return plain


def _duckdb(file: Path, number: int, mapping: Mapping) -> Source:
    name = f"given{number}"
    table = table_text((name, "main", _table(mapping)), "duckdb")
    attach = f"ATTACH IF NOT EXISTS {_quoted(file)} AS {name} (READ_ONLY)"
    return Source(file, f"SELECT * FROM {table}", attach)


def _copy_sqlite(given: Path, mapping: Mapping, copied: Path) -> None:
    address = f"{given.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as opened:
            opened.text_factory = lambda raw: raw.decode("utf-8", "replace")
            cursor = opened.execute(f"SELECT * FROM {name_text(_table(mapping), 'sqlite')}")
            _write([column[0] for column in cursor.description], cursor, copied)
    except sqlite3.Error as fault:
        raise LexiconError(f"{given}: {fault}") from fault


def _copy_postgres(address: str, mapping: Mapping, copied: Path) -> None:
    """By PostgreSQL's own COPY, in a transaction that can change nothing."""
    try:
        import psycopg
    except ImportError as missing:
        raise ToolMissing(
            "a PostgreSQL database needs psycopg: pip install 'smarketing-lexicon[postgres]'"
        ) from missing
    table = table_text(_table(mapping).split("."), "postgres")
    copying: Any = f"COPY (SELECT * FROM {table}) TO STDOUT (FORMAT csv, HEADER)"
    try:
        with psycopg.connect(address) as opened, copied.open("wb") as written:
            opened.read_only = True
            with opened.cursor().copy(copying) as copy:
                for block in copy:
                    written.write(block)
    except psycopg.Error as fault:
        raise LexiconError(f"PostgreSQL: {str(fault).partition(chr(10))[0]}") from fault


def _write(names: Sequence[str], rows: Iterable[Sequence[object]], copied: Path) -> None:
    with copied.open("w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written)
        writer.writerow(names)
        writer.writerows(rows)


def _table(mapping: Mapping) -> str:
    if mapping.table is None:
        raise LexiconError("a database has many tables: write `table:` in the mapping")
    return mapping.table


def _quoted(file: Path) -> str:
    return literal_text(str(file), "duckdb")
