"""`kill -9` amid eight hundred submissions, five times: what was acknowledged is there, once."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.recomputing import drifts, recompute
from lexicon.adoption.store.tables.asking import RESPONSE
from tests.adoption.faults.work import prepare, save
from tests.adoption.faults.writer import writing
from tests.adoption.stores import NOW, opened

PEOPLE = 16
ROUNDS = ((40, "tray"), (130, "threads"), (210, "tray"), (330, "tray"), (420, "threads"))
"""Acknowledgements before the kill, and how the answers come in (`writer`)."""


def killed_after(number: int, url: str, file: Path, way: str) -> list[str]:
    """Run the writer, kill it after so many acknowledgements; all that it had said."""
    with writing(url, file, way) as (process, out):
        said = [out.readline() for _ in range(number)]
        process.kill()
        said += out.readlines()
    assert "" not in said, "the writer ended by itself"
    return [line.strip() for line in said if line.endswith("\n")]


def kept(store: Store) -> Counter[str]:
    with store.reading() as connection:
        return Counter(connection.execute(select(RESPONSE.c.id)).scalars())


def test_every_acknowledged_answer_is_there_once(url: str, tmp_path: Path) -> None:
    file = tmp_path / "errands.json"
    for number, (after, way) in enumerate(ROUNDS):
        with opened(url) as store:
            errands = prepare(store, f"r{number}p", PEOPLE)
        save(errands, file)
        acknowledged = set(killed_after(after, url, file, way))
        with opened(url) as store:
            sent = {errand.submission for errand in errands}
            there = Counter(name for name in kept(store) if name in sent)
            assert acknowledged - set(there) == set()
            assert max(there.values()) == 1
            assert len(there) < len(errands), "it was killed after its work"
            with store.reading() as connection:
                assert drifts(connection) == ()


def test_who_sends_all_again_after_a_kill_has_it_there_once(url: str, tmp_path: Path) -> None:
    file = tmp_path / "errands.json"
    with opened(url) as store:
        errands = prepare(store, "p", 4)
    save(errands, file)
    acknowledged = killed_after(60, url, file, "tray")
    with opened(url) as store:
        old = {errand.submission for errand in errands if not errand.run(store).is_new}
        assert old >= set(acknowledged)
        assert kept(store) == Counter(errand.submission for errand in errands)
        with store.reading() as connection:
            assert drifts(connection) == ()


def test_figures_made_again_while_people_answer_miss_nobody(url: str) -> None:
    with opened(url, lambda: NOW + timedelta(minutes=1)) as store:
        errands = prepare(store, "p", 2)
        with ThreadPoolExecutor(4) as threads:
            answering = [threads.submit(errand.run, store) for errand in errands]
            for _ in range(5):
                with store.writing() as connection:
                    recompute(connection)
            assert all(one.result().is_new for one in answering)
        with store.reading() as connection:
            assert drifts(connection) == ()
