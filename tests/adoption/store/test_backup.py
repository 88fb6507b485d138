"""A backup is one file for both engines; it is whole or none, and so is what is restored."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from lexicon.adoption.store.backup import FileThere, NoBackup, NotEmpty, back_up, restore
from lexicon.adoption.store.contents import Contents
from lexicon.adoption.store.faults import StoreFault, StoreNewer
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts
from lexicon.adoption.store.tables.whole import whole
from tests.adoption.sittings import Room
from tests.adoption.stores import ENGINES, Clock, file_url, fresh_database, opened

ALL = Contents(people=2, waves=1, answers=6)


@pytest.fixture
def room(store: Store, clock: Clock) -> Room:
    """Two people who answered a wave."""
    made = Room(store, clock)
    made.opens_wave()
    for person, team in (("ann", "marketing"), ("sam", "sales")):
        at = made.measures(made.joins(person, team))
        for position in (1, 2, 3):
            made.answers(at, position, right=position != 2)
    return made


@pytest.fixture(params=ENGINES)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Another, empty store, on each engine."""
    if request.param == "sqlite":
        with opened(file_url(tmp_path / "other")) as made:
            yield made
    else:
        with fresh_database(request.getfixturevalue("postgres")) as url, opened(url) as made:
            yield made


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in whole().sorted_tables
        }


def test_it_carries_everything_from_any_engine_to_any_other(
    room: Room, other: Store, tmp_path: Path
) -> None:
    file = tmp_path / "answers.backup"
    assert back_up(room.store, file) == ALL
    assert restore(other, file) == ALL
    assert _rows(other) == _rows(room.store)
    with other.reading() as connection:
        assert drifts(connection) == ()
    assert file.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} <= {
        file.name, "adoption.sqlite", "adoption.sqlite-wal", "adoption.sqlite-shm",
        "adoption.sqlite.lock", "other",
    }  # fmt: skip


def test_people_go_on_answering_in_what_was_restored(
    room: Room, other: Store, tmp_path: Path
) -> None:
    back_up(room.store, tmp_path / "backup")
    restore(other, tmp_path / "backup")
    there = Room(other, room.clock, room.numbers)
    at = there.practises("ann")
    there.answers(at, 1)
    with other.reading() as connection:
        assert drifts(connection) == ()


def test_no_file_is_overwritten_silently(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "letter"
    file.write_text("Dear all", "utf-8")
    with pytest.raises(FileThere, match="--overwrite"):
        back_up(room.store, file)
    assert file.read_text("utf-8") == "Dear all"
    assert back_up(room.store, file, overwrite=True) == ALL


def test_no_answer_is_overwritten_silently(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    back_up(room.store, file)
    at = room.practises("ann")
    room.answers(at, 1)
    before = _rows(room.store)
    with pytest.raises(NotEmpty, match="people: 2, answers: 7"):
        restore(room.store, file)
    assert _rows(room.store) == before
    assert restore(room.store, file, overwrite=True) == ALL


def test_no_changed_byte_is_ever_carried_into_a_store(room: Room, tmp_path: Path) -> None:
    file, spoiled = tmp_path / "backup", tmp_path / "spoiled"
    back_up(room.store, file)
    content, before = file.read_bytes(), _rows(room.store)
    places = [content.rindex(b"marketing"), *range(17, len(content), len(content) // 9)]
    refused = []
    for place in places:
        spoiled.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        try:
            restore(room.store, spoiled, overwrite=True)
        except NoBackup:
            refused.append(place)
        assert _rows(room.store) == before
    assert refused


@pytest.mark.parametrize("content", [b"", b"Dear diary", b"SQLite format 3\x00" + b"\x00" * 4000])
def test_what_is_no_backup_is_refused(room: Room, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "letter"
    file.write_bytes(content)
    with pytest.raises(NoBackup):
        restore(room.store, file, overwrite=True)


def test_a_backup_that_was_cut_off_is_refused(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    back_up(room.store, file)
    file.write_bytes(file.read_bytes()[: -random.Random(1).randrange(1, 9000)])  # noqa: S311
    with pytest.raises(NoBackup):
        restore(room.store, file, overwrite=True)


def test_a_backup_of_a_newer_lexicon_is_refused(room: Room, tmp_path: Path) -> None:
    from lexicon.adoption.store.sealing import seal, unseal  # as a newer one would have made it

    file = tmp_path / "backup"
    back_up(room.store, file)
    unseal(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    seal(file)
    before = _rows(room.store)
    with pytest.raises(StoreNewer):
        restore(room.store, file, overwrite=True)
    assert _rows(room.store) == before


def test_a_folder_that_cannot_be_written_says_so(room: Room, tmp_path: Path) -> None:
    with pytest.raises((StoreFault, OSError)):
        back_up(room.store, tmp_path / "nowhere" / "backup")
