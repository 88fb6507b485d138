"""`lexicon serve` asks too: two processes over one store keep each answer once."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.web.small_bank import write_bank
from tests.web.taking.forms import form_on
from tests.web.test_serve import ask, serving


def test_an_attempt_goes_on_in_another_process_and_counts_once(root: Path) -> None:
    write_bank(root)
    with serving(root, "sales") as one, serving(root, "sales") as other:
        begun = ask(one, "app/practice", {"do": "due"})
        attempt = begun.headers["location"].removesuffix("/next").removeprefix("/")
        first, second = (form_on(ask(at, f"{attempt}/1").text) for at in (one, other))
        assert first.options == second.options
        with ThreadPoolExecutor(4) as pool:
            kept = list(
                pool.map(
                    lambda at: ask(at, f"{attempt}/1", first.filled()), (one, other, one, other)
                )
            )
        assert [answer.status_code for answer in kept] == [303] * 4
        late = ask(other, f"{attempt}/1", second.filled(1))
        assert late.status_code == (303 if second.filled(1) == second.filled() else 409)
        go_on = ask(other, f"{attempt}/next").headers["location"]
        assert go_on == f"/{attempt}/2"
        assert re.search(r"\b1 of \d+ answered", ask(one, attempt).text)
