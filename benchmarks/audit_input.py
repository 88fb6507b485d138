"""Made records by the million, as Parquet: the contacts of `lexicon sample`, again and again.

Each time they are other people, at other times, with other amounts: what repeats would be read in
no time, and no CRM is like that. Once with the types that a warehouse gives its columns (what is no
value of its type is lost there), once all as text, as an export has it. By hand:
`python -m benchmarks.audit_input 10000000 DIR`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb

from lexicon.starter.sample.contact import COLUMNS
from lexicon.starter.sample.files import RECORDS, sample_files

TODAY = date(2026, 11, 22)
PARQUET, TEXTS, MAPPING = "contacts.parquet", "texts.parquet", "mapping.yaml"
_MAPPING = (
    "key: id\nstage: lifecycle_stage\nperson: {email: email, name: [name], company: company}\n"
)
_OTHER = {
    "id": "id || '-' || turn",
    "email": "replace(email, '@', '-' || turn || '@')",
    "name": "name || ' ' || turn",
    "company": "company || ' ' || turn % 50",
    "deal_amount": "coalesce(CAST(TRY_CAST(deal_amount AS BIGINT) + turn AS VARCHAR), deal_amount)",
}
_TYPES = {
    **dict.fromkeys(
        (
            "marketing_sourced", "consent", "role_decides", "newsletter_subscribed",
            "details_left", "content_downloaded", "demo_requested", "recycled",
        ),
        "BOOLEAN",
    ),
    **dict.fromkeys(("company_size", "lead_score", "contact_attempts"), "BIGINT"),
    "deal_amount": "DOUBLE",
}  # fmt: skip


def main() -> None:
    """Read the two arguments and write."""
    write(int(sys.argv[1]), Path(sys.argv[2]))


def write(number: int, folder: Path) -> None:
    """Write `number` records, in thousands, to both files, and `mapping.yaml`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MAPPING).write_text(_MAPPING, encoding="utf-8")
    once = folder / "once.csv"
    lines = sample_files(TODAY)["contacts.csv"].splitlines(keepends=True)
    once.write_bytes(b"".join(line for line in lines if line.isascii()))
    rows = f"read_csv('{once}', all_varchar = true)"
    turns = f"range({-(-number // RECORDS)}) turns(turn)"
    made = f"SELECT {', '.join(_columns())} FROM {rows}, {turns} LIMIT {number}"  # noqa: S608  ours
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": "1GB",
        "preserve_insertion_order": False,
    }
    with duckdb.connect(config=settings) as opened:
        opened.execute(f"COPY ({made}) TO '{folder / TEXTS}' (FORMAT parquet)")
        typed = f"SELECT {', '.join(map(_typed, COLUMNS))} FROM '{folder / TEXTS}'"  # noqa: S608  ours
        opened.execute(f"COPY ({typed}) TO '{folder / PARQUET}' (FORMAT parquet)")
    once.unlink()


def _columns() -> Iterator[str]:
    for column in COLUMNS:
        if column.endswith("_at"):
            earlier = f"TRY_CAST({column} AS TIMESTAMP) - to_minutes(turn * 11)"
            yield f"coalesce(strftime({earlier}, '%Y-%m-%d %H:%M'), {column}) AS {column}"
        else:
            yield f"{_OTHER.get(column, column)} AS {column}"


def _typed(column: str) -> str:
    kind = "TIMESTAMP" if column.endswith("_at") else _TYPES.get(column, "VARCHAR")
    return f"TRY_CAST({column} AS {kind}) AS {column}"


if __name__ == "__main__":
    main()
