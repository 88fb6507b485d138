"""Pages that everybody asks for, drawn by one thread in turn.

Threads that draw at the same time get done no sooner, for Python runs one of them at a time, and
each of them is kept from its work again and again: it costs a quarter more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.responses import Response

from lexicon.adoption.together import Together
from lexicon.errors import LexiconError

MOST = 16
"""Pages drawn in one go; the first of them waits for the last."""
Draw = Callable[[], Response]


class Drawing:
    """Draws pages that take a millisecond or two."""

    def __init__(self) -> None:
        self._together: Together[Draw, Response] = Together(_each, MOST)

    async def page(self, draw: Draw) -> Response:
        """What is drawn. Raises what `draw` does."""
        return await self._together.ask(draw)


def _each(draws: Sequence[Draw]) -> list[Response | LexiconError]:
    return [_drawn(draw) for draw in draws]


def _drawn(draw: Draw) -> Response | LexiconError:
    """A page, or the fault that concerns none of the others."""
    try:
        return draw()
    except LexiconError as fault:
        return fault
