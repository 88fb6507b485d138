"""Run by dbt's own Python: install a project's packages, build it, and print what came of it.

`python build.py PROJECT DATABASE`: as JSON, each node's status, each docs block, each seed's rows.
"""

from __future__ import annotations

import json
import os
import sys

import duckdb
from dbt.cli.main import dbtRunner

os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
project, database = sys.argv[1:]
where = ["--project-dir", project, "--profiles-dir", project, "--quiet"]
found = {}
runner = dbtRunner()
for command in ("deps", "build", "parse"):
    done = runner.invoke([command, *where])
    if done.exception is not None:
        raise done.exception
    found[command] = done.result
nodes = {item.node.name: str(item.status) for item in found["build"].results}
with duckdb.connect(database) as opened:
    tables = opened.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    seeds = {name: opened.table(name) for (name,) in tables}
    rows = {
        name: [dict(zip(seed.columns, row, strict=True)) for row in seed.fetchall()]
        for name, seed in seeds.items()
    }
docs = {doc.name: doc.block_contents for doc in found["parse"].docs.values()}
sys.stdout.write(json.dumps({"nodes": nodes, "docs": docs, "rows": rows}, default=str))
