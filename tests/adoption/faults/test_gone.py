"""The database goes away and comes back: said in words, nothing lost, nothing to restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.adoption.store.faults import StoreUnreachable
from lexicon.adoption.store.recomputing import drifts
from lexicon.adoption.store.responses import evidence
from tests.adoption.faults.work import prepare
from tests.adoption.stores import address, opened
from tests.postgres import running_server, start, stop


def test_a_postgresql_that_crashes_and_comes_back_is_gone_on_with() -> None:
    with running_server() as conninfo, opened(address(conninfo, "postgres")) as store:
        folder = Path(dict(part.split("=", 1) for part in conninfo.split())["host"])
        errands = prepare(store, "p", 1)
        assert errands[0].run(store).is_new
        stop(folder)
        for _ in range(2):
            with pytest.raises(StoreUnreachable, match="what was acknowledged before is safe"):
                errands[1].run(store)
        start(folder)
        assert [errand.run(store).is_new for errand in errands[:3]] == [False, True, True]
        with store.reading() as connection:
            assert len(list(evidence(connection))) == 3
            assert drifts(connection) == ()
