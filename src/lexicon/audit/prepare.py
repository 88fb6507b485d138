"""Read the data once: every field typed, every record classified, in one table on disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Map
from dataclasses import dataclass
from datetime import datetime

from lexicon.audit.engine import Engine
from lexicon.audit.held import CALENDAR, TABLE, Held, literal, name
from lexicon.audit.mapping import Mapping
from lexicon.audit.past import read_past
from lexicon.audit.person import person_columns
from lexicon.audit.reading import query_of
from lexicon.audit.sources import Source
from lexicon.audit.typed import KEY, ROW, Typed, selected, typed
from lexicon.criteria.classify import ladder
from lexicon.criteria.sql.columns import ActColumns, Columns
from lexicon.criteria.sql.texts import ladder_text
from lexicon.errors import LexiconError
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare

_KEPT = "records_kept"
STAGE = "lexicon_stage"
"""The column with the recorded stage's id; NULL where what is recorded is no stage."""


@dataclass(frozen=True)
class Wish:
    """What is to be audited against what, and how the result is shown."""

    dictionary: Dictionary
    mapping: Mapping
    now: datetime
    zone: str
    shows_personal_data: bool = False
    past: Source | None = None
    """The history that the mapping names."""


def prepare(engine: Engine, sources: Sequence[Source], wish: Wish) -> Held:
    """The table of records. Raises LexiconError where a column that is named is not there."""
    _forget_calendars(engine)
    queries = [query_of(engine, one, wish.dictionary) for one in sources]
    engine.read(f"CREATE OR REPLACE VIEW given AS {' UNION ALL BY NAME '.join(queries)}")
    there = {str(row[0]) for row in engine.ask("DESCRIBE given")}
    mapping = _with_stage(wish, there)
    kept = list(_kept(wish.dictionary, mapping, there, wish.zone))
    stage = _stage_field(wish.dictionary, {item.field.id for item in kept})
    made = {KEY: _key(mapping, there)}
    for item in kept:
        made |= item.made
    made |= person_columns(mapping.person, there)
    if stage:
        made[STAGE] = _recorded(stage, wish.dictionary)
    engine.read(f"CREATE OR REPLACE VIEW typed AS SELECT {', '.join(selected(made))} FROM given")
    columns = _columns(wish.dictionary, kept)
    _keep(engine, made, wish.dictionary, columns)
    past = query_of(engine, wish.past, wish.dictionary) if wish.past else None
    read_past(engine, past, mapping, _stage_codes(wish.dictionary, mapping), wish.zone)
    fields = {item.field.id: item.field for item in kept}
    return Held(
        wish.dictionary, fields, stage.id if stage else None, columns, mapping, wish.now,
        wish.shows_personal_data, engine.ask,
    )  # fmt: skip


def _keep(engine: Engine, made: Map[str, str], dictionary: Dictionary, columns: Columns) -> None:
    """The records, beyond the memory's limit on disk; what several columns would hold is kept once.

    A temporary table is not compressed, which would take as long as all the rest.
    """
    first: dict[str, str] = {}
    for column, expression in made.items():
        first.setdefault(expression, column)
    stages = ladder_text(ladder(dictionary), ("typed",), list(first.values()), "duckdb", columns)
    engine.read(f"CREATE OR REPLACE TEMP TABLE {_KEPT} AS {stages}")
    others = {it: name(first[how]) for it, how in made.items() if it != first[how]}
    shown = ", ".join([f"rowid + 1 AS {ROW}", "*", *selected(others)])
    engine.read(f"CREATE OR REPLACE TEMP VIEW {TABLE} AS SELECT {shown} FROM {_KEPT}")


def _forget_calendars(engine: Engine) -> None:
    """Those of records held before, whose days were others."""
    begins = f"starts_with(table_name, {literal(CALENDAR)})"
    for (table,) in engine.ask(f"SELECT table_name FROM duckdb_tables() WHERE {begins}"):
        engine.read(f"DROP TABLE {table}")


def _kept(dictionary: Dictionary, mapping: Mapping, there: set[str], zone: str) -> Iterator[Typed]:
    """The fields that the data has. A column that the mapping names must be there."""
    folded = {column.casefold() for column in there}
    absent = []
    for field in dictionary.fields.values():
        columns = mapping.of(field)
        found = tuple(column for column in columns if column.casefold() in folded)
        if len(found) < len(columns) and mapping.columns.get(field.id) and mapping.crm is None:
            absent += [column for column in columns if column not in found]
        if found:
            yield typed(field, found, mapping, zone)
    if absent:
        raise LexiconError(
            f"no such column: {', '.join(absent)}; there are: {', '.join(sorted(there))}"
        )


def _with_stage(wish: Wish, there: set[str]) -> Mapping:
    """The mapping with the column of the recorded stage as that of the field that has it."""
    mapping = wish.mapping
    field = _stage_field(wish.dictionary, set(wish.dictionary.fields))
    if mapping.stage is None or field is None:
        return mapping
    if mapping.stage not in there:
        raise LexiconError(f"no such column: {mapping.stage}")
    return mapping.model_copy(update={"columns": {**mapping.columns, field.id: mapping.stage}})


def _stage_field(dictionary: Dictionary, among: set[str]) -> Field | None:
    """The field whose list has the stages as its values."""
    for field in dictionary.fields.values():
        if field.id in among and any(_stage_ids(field, dictionary)):
            return field
    return None


def _stage_ids(field: Field, dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    """Value → stage, of a list whose values mean stages."""
    picklist = dictionary.picklists.get(bare(field.picklist)) if field.picklist else None
    known = {stage.id for stage in dictionary.stages}
    for value in picklist.values if picklist else ():
        if value.means and value.means.startswith("stage/") and bare(value.means) in known:
            yield value.key, bare(value.means)


def _stage_codes(dictionary: Dictionary, mapping: Mapping) -> dict[str, str]:
    """Code in the data → stage: the values' own ids, and the codes that the mapping has."""
    field = _stage_field(dictionary, set(dictionary.fields))
    if field is None:
        return {}
    stages = dict(_stage_ids(field, dictionary))
    coded = {code: stages[to] for code, to in mapping.codes(field).items() if to in stages}
    return stages | coded


def _recorded(field: Field, dictionary: Dictionary) -> str:
    """Of an empty one what it counts as. Columns made in the same SELECT can be named in it."""
    stages = dict(_stage_ids(field, dictionary))
    branches = " ".join(f"WHEN {literal(key)} THEN {literal(to)}" for key, to in stages.items())
    empty = field.when_empty if isinstance(field.when_empty, str) else ""
    return f"CASE coalesce({name(field.id)}, {literal(empty)}) {branches} END"


def _key(mapping: Mapping, there: set[str]) -> str:
    if mapping.key is not None and mapping.key not in there:
        raise LexiconError(f"no such column: {mapping.key}")
    known = mapping.key or next((one for one in sorted(there) if one.casefold() == "id"), None)
    return f"trim(CAST({name(known)} AS VARCHAR))" if known else "CAST(NULL AS VARCHAR)"


def _columns(dictionary: Dictionary, kept: Sequence[Typed]) -> Columns:
    """Where the table has each field: under its own name, or nowhere."""
    found: dict[str, str | ActColumns | None] = dict.fromkeys(dictionary.fields)
    for item in kept:
        field = item.field.id
        who, when = f"{field}_by", f"{field}_at"
        act = ActColumns(
            who=who if who in item.made else None, when=when if when in item.made else None
        )
        found[field] = act if item.field.type == "act" else field
    return Columns(columns=found)
