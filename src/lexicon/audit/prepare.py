"""From the data to the table of records: every field typed, every record classified."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from collections.abc import Mapping as Map
from dataclasses import dataclass
from dataclasses import field as made_by
from datetime import datetime
from functools import partial

from lexicon.audit.blanks import trimmed
from lexicon.audit.column import KEY, ROW, Column
from lexicon.audit.engine import Engine
from lexicon.audit.field_columns import Typed
from lexicon.audit.held import Held, literal
from lexicon.audit.laid import Records, keep
from lexicon.audit.mapping import Mapping
from lexicon.audit.named import Made
from lexicon.audit.once import Once
from lexicon.audit.past import read_past
from lexicon.audit.person import person_columns
from lexicon.audit.table import name
from lexicon.audit.table_given import Table
from lexicon.audit.typed import typed, typed_by
from lexicon.audit.values import Values
from lexicon.criteria.classify import ladder
from lexicon.criteria.sql.columns import ActColumns, Columns, TidyColumns
from lexicon.criteria.sql.known import KnownSql
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare

STAGE = "lexicon_stage"
"""The column with the recorded stage's id; NULL where what is recorded is no stage."""
PLACE = "lexicon_place"
"""The column with that stage's place in the funnel, from 1."""


@dataclass(frozen=True)
class Wish:
    """What is to be audited against what, and how the result is shown."""

    dictionary: Dictionary
    mapping: Mapping
    now: datetime
    zone: str
    shows_personal_data: bool = False
    sql: KnownSql = made_by(default_factory=KnownSql)
    """What is known of the dictionary's criteria."""


def prepare(engine: Engine, given: Table, past: Table | None, wish: Wish) -> Held:
    """The table of records; `past` is the history that the mapping names, whose columns it has."""
    there = {column.name: column for column in given.columns}
    mapping = _with_stage(wish)
    kept = list(_kept(wish.dictionary, mapping, there, wish.zone))
    fields = {item.field.id: item.field for item in kept}
    stage = _stage_field(wish.dictionary, fields)
    columns = _columns(wish.dictionary, kept)
    read = {KEY: _key(mapping, there)}
    values, known = _values(engine, given, kept, read, person_columns(mapping.person, there))
    ladder = partial(Once().made, "ladder", partial(_ladder, wish, columns))
    told = _told(wish.dictionary, kept, stage)
    records = Records(engine, values, known, told, ladder)
    codes = _stage_codes(wish.dictionary, mapping)
    read_past(engine, past.query if past else None, mapping, codes, wish.zone)
    return Held(
        wish.dictionary, fields, stage.id if stage else None, columns, mapping, wish.now,
        wish.shows_personal_data, records.ask, records.query, records.spelled,
        records.settle, engine.let, engine.begin, wish.sql,
        frozenset(item.field.id for item in kept if not item.is_sure),
        _counted(engine, given, kept),
    )  # fmt: skip


def _values(
    engine: Engine, given: Table, kept: Sequence[Typed], read: Made, once: Made
) -> tuple[Values | None, frozenset[str] | None]:
    """The values to be asked of the data, and the columns of those that are kept, which is done.

    `once` are those that are in one question only, and in it alone: to keep them takes longer than
    to ask the data, where that can be asked again.
    """
    texts = _all(item.texts for item in kept)
    read = {**read, **_all(item.read for item in kept)}

    def whole(_asked: Iterable[str]) -> str:
        return given.query

    if given.numbered is None:
        return None, keep(engine, Values(whole, texts, {**read, **once}))
    is_parsed = any(item.is_parsed for item in kept)
    known = keep(engine, Values(whole, texts, read)) if is_parsed else None
    return Values(given.numbered, texts, {ROW: name(ROW), **read, **once}), known


def _counted(engine: Engine, given: Table, kept: Sequence[Typed]) -> dict[str, int]:
    rows = engine.ask(given.counted) if given.counted else ()
    found = {str(column): int(count) for column, count in rows}
    return {item.field.id: found[item.filled] for item in kept if item.filled in found}


def _told(dictionary: Dictionary, kept: Sequence[Typed], stage: Field | None) -> Made:
    told = _all(item.told for item in kept)
    return {**told, **_recorded(stage, dictionary)} if stage else told


def _ladder(wish: Wish, columns: Columns) -> tuple[Made, ...]:
    return wish.sql.ladder(ladder(wish.dictionary), "duckdb", columns)


def _all(several: Iterable[Made]) -> dict[str, str]:
    return {column: how for made in several for column, how in made.items()}


def _kept(
    dictionary: Dictionary, mapping: Mapping, there: Map[str, Column], zone: str
) -> Iterator[Typed]:
    """The fields that the data has."""
    folded = {column.casefold(): known for column, known in there.items()}
    for field in dictionary.fields.values():
        columns = mapping.of(field)
        found = [folded[column.casefold()] for column in columns if column.casefold() in folded]
        names = {one.name.casefold() for one in found}
        if field.type == "act" and found and mapping.when_of(field) not in names:
            yield typed_by(field, found[0])
        elif found:
            yield typed(field, found, mapping, zone)


def _with_stage(wish: Wish) -> Mapping:
    """The mapping with the column of the recorded stage as that of the field that has it."""
    mapping = wish.mapping
    field = _stage_field(wish.dictionary, wish.dictionary.fields)
    if mapping.stage is None or field is None:
        return mapping
    return mapping.model_copy(update={"columns": {**mapping.columns, field.id: mapping.stage}})


def _stage_field(dictionary: Dictionary, among: Container[str]) -> Field | None:
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
    field = _stage_field(dictionary, dictionary.fields)
    if field is None:
        return {}
    stages = dict(_stage_ids(field, dictionary))
    coded = {code: stages[to] for code, to in mapping.codes(field).items() if to in stages}
    return stages | coded


def _recorded(field: Field, dictionary: Dictionary) -> Made:
    """Of an empty one what it counts as. Columns made in the same SELECT can be named in it."""
    stages = dict(_stage_ids(field, dictionary))
    places = {stage.id: str(number) for number, stage in enumerate(dictionary.stages, start=1)}
    empty = field.when_empty if isinstance(field.when_empty, str) else ""
    value = f"coalesce({name(field.id)}, {literal(empty)})"

    def told(what: Callable[[str], str]) -> str:
        branches = " ".join(f"WHEN {literal(key)} THEN {what(to)}" for key, to in stages.items())
        return f"CASE {value} {branches} END"

    return {STAGE: told(literal), PLACE: told(places.__getitem__)}


def _key(mapping: Mapping, there: Map[str, Column]) -> str:
    known = mapping.key or next((one for one in sorted(there) if one.casefold() == "id"), None)
    return trimmed(there[known].text) if known else "CAST(NULL AS VARCHAR)"


def _columns(dictionary: Dictionary, kept: Sequence[Typed]) -> Columns:
    """Where the table has each field: under its own name, or nowhere."""
    found: dict[str, str | ActColumns | None] = dict.fromkeys(dictionary.fields)
    for item in kept:
        field = item.field.id
        who, when = f"{field}_by", f"{field}_at"
        act = ActColumns(
            who=who if who in item.read else None, when=when if when in item.told else None
        )
        found[field] = act if item.field.type == "act" else field
    return TidyColumns(columns=found)
