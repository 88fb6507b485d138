"""A long list is read as dbt gives it to DuckDB, which looks at the first rows alone."""

from __future__ import annotations

from pathlib import Path

import duckdb

from lexicon.targets.dbt import TARGET
from lexicon.targets.dbt.options import DbtOptions
from tests.targets.golden import write_files
from tests.targets.picklists import job_of, picklist, value


def test_a_mark_that_the_first_two_thousand_rows_lack_is_read(tmp_path: Path) -> None:
    values = (value(f"a{number}", "a", "a") for number in range(2100))
    job = job_of(DbtOptions(), picklist("long", *values, value("last", 'a "J" b', "b")))
    write_files(tmp_path, TARGET.render(job))
    seed = tmp_path / "seeds" / "lexicon_long.csv"
    names = seed.read_text("utf-8").partition("\n")[0].split(",")
    with duckdb.connect() as opened:
        opened.execute(f"CREATE TABLE seed ({', '.join(f'{name} VARCHAR' for name in names)})")
        opened.execute(f"COPY seed FROM '{seed}' (FORMAT CSV, HEADER TRUE, DELIMITER ',')")
        last = opened.sql("SELECT label_en, sort_order FROM seed WHERE id = 'last'").fetchall()
        read = opened.sql("SELECT count(*) FROM seed").fetchall()
    assert (read, last) == ([(2101,)], [('a "J" b', "2101")])


def test_a_tests_name_does_not_hold_all_values() -> None:
    files = TARGET.render(job_of(DbtOptions(), picklist("list", value("a"))))
    assert b"name: accepted_values_lexicon_list_id\n" in files["seeds/lexicon_list.yml"]
