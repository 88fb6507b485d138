"""Pages that are drawn in turn: each as if it had been drawn alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import get_ident

from starlette.responses import Response

from lexicon.errors import LexiconError
from lexicon.web.drawing import Drawing

Draw = Callable[[], Response]


def _all(*draws: Draw) -> list[Response | BaseException]:
    drawing = Drawing()

    async def everybody() -> list[Response | BaseException]:
        return await asyncio.gather(*map(drawing.page, draws), return_exceptions=True)

    return asyncio.run(everybody())


def _page(number: int) -> Draw:
    return lambda: Response(str(number))


def _faulty() -> Response:
    raise LexiconError("no such page")


def test_each_gets_the_page_that_was_asked_for() -> None:
    drawn = _all(*map(_page, range(40)))
    assert [page.body for page in drawn if isinstance(page, Response)] == [
        str(number).encode() for number in range(40)
    ]


def test_a_page_that_cannot_be_drawn_harms_none_of_the_others() -> None:
    first, second, third = _all(_page(1), _faulty, _page(3))
    assert isinstance(first, Response)
    assert str(second) == "no such page"
    assert isinstance(third, Response)


def test_others_are_served_while_pages_are_drawn() -> None:
    threads: set[int] = set()

    def draw() -> Response:
        threads.add(get_ident())
        return Response()

    _all(draw, draw)
    assert len(threads) == 1
    assert get_ident() not in threads
