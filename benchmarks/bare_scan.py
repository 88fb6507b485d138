"""The floor: DuckDB reads every column of a Parquet file; with `keep` also into a table."""

from __future__ import annotations

import sys

import duckdb

file, kept = sys.argv[1], sys.argv[2:] == ["keep"]
with duckdb.connect(config={"memory_limit": "1GB", "temp_directory": f"{file}.spill"}) as opened:
    rows = opened.from_parquet(file)
    if kept:
        rows.create("kept")
    else:
        print(rows.aggregate(", ".join(f'max("{name}")' for name in rows.columns)).fetchall())
