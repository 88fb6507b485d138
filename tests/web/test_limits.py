"""How fast is too fast: by person, and by address for links that let nobody in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from lexicon.web.limits import Bucket
from tests.web.entering import House, enter, house

HOME = "/app/proposals"
FORM = {"next": ""}


@pytest.fixture
def at(root: Path) -> Iterator[House]:
    with house(root) as made:
        yield made


def test_guessing_is_slowed_but_a_room_that_signs_in_at_once_is_not(at: House) -> None:
    tries = [at.browser().get(f"/app/link/x{number}").status_code for number in range(12)]
    assert tries == [403] * 10 + [429] * 2
    answer = at.browser().get("/app/link/x")
    assert answer.headers["retry-after"] == "6"
    assert "That was a little fast" in answer.text
    assert at.browser(peer="10.9.8.8").get("/app/link/x").status_code == 403
    assert [enter(at.browser(), at.link("one")) for _ in range(15)] == ["/app/"] * 15
    at.now += timedelta(seconds=6)
    assert at.browser().get("/app/link/x").status_code == 403


def test_a_person_sends_no_more_forms_than_a_person_can(at: House) -> None:
    browser, other = at.signed_in("one"), at.signed_in("other")
    codes = [browser.post(f"{HOME}/term/none", data=FORM).status_code for _ in range(61)]
    assert codes == [404] * 60 + [429]
    assert other.post(f"{HOME}/term/none", data=FORM).status_code == 404
    assert browser.get(HOME).status_code == 200
    at.now += timedelta(seconds=1)
    assert browser.post(f"{HOME}/term/none", data=FORM).status_code == 404


def test_a_bucket_fills_evenly_and_never_beyond_its_brim() -> None:
    bucket = Bucket(2)
    assert [bucket.take("a", 0.0) for _ in range(3)] == [0, 0, 30]
    assert bucket.take("a", 10.0) == 20
    assert bucket.take("b", 10.0) == 0
    assert bucket.take("a", 30.0) == 0
    assert [bucket.take("a", 999.0) for _ in range(3)] == [0, 0, 30]


def test_a_clock_that_is_set_back_locks_nobody_out() -> None:
    bucket = Bucket(1)
    assert (bucket.take("a", 1000.0), bucket.take("a", 0.0), bucket.take("a", 60.0)) == (0, 60, 0)


def test_a_crowd_of_callers_is_forgotten_before_it_fills_the_memory() -> None:
    bucket = Bucket(1)
    for number in range(30_000):
        bucket.take(str(number), number / 1000)
    assert len(bucket._left) <= 10_000
