"""Run by dbt's own Python: install a project's packages, build it, and print what came of it.

`python build.py PROJECT DATABASE`: as JSON, each node's status, each docs block, the rows of each
table and view.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import duckdb
from dbt.cli.main import dbtRunner

os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
project, database = sys.argv[1:]
where = ["--project-dir", project, "--profiles-dir", project, "--quiet"]


def told(runner: dbtRunner, command: str) -> Any:
    """What a command of dbt comes to; what stops it is raised."""
    done = runner.invoke([command, *where])
    if done.exception is not None:
        raise done.exception
    return done.result


told(dbtRunner(), "deps")
manifest = told(dbtRunner(), "parse")
built = told(dbtRunner(manifest=manifest), "build")
nodes = {item.node.name: str(item.status) for item in built.results}
with duckdb.connect(database) as opened:
    names = opened.execute("SELECT table_name FROM information_schema.tables").fetchall()
    tables = {name: opened.table(name) for (name,) in names}
    rows = {
        name: [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]
        for name, table in tables.items()
    }
docs = {doc.name: doc.block_contents for doc in manifest.docs.values()}
sys.stdout.write(json.dumps({"nodes": nodes, "docs": docs, "rows": rows}, default=str))
