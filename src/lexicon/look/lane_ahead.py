"""The way to the next stage in swim lanes: what it is called, by whom, and its arrow.

The arrow stops above the words and goes on below them, so that nothing is drawn through what is
to be read. Where a contact changes hands, the words stand in a frame that joins the lanes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.look.escape import html

LINE = 17
"""From one line of the small type to the next, in pixels."""
_ABOVE, _MARGIN, _TIP = 12, 6, 8
Ends = tuple[str, str]
"""Where the arrow starts and where it ends across, as percentages."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a way, broken into lines; `crossing` is "" where nobody hands over."""

    crossing: str
    name: tuple[str, ...]
    detail: tuple[str, ...]

    @property
    def lines(self) -> tuple[tuple[str, bool], ...]:
        """Each line, and whether it is the step's own name; `crossing` comes first."""
        first = ((self.crossing, False),) if self.crossing else ()
        named = tuple((line, True) for line in self.name)
        return (*first, *named, *((line, False) for line in self.detail))

    @property
    def height(self) -> int:
        """In pixels, with the frame of a hand-over; 0 where there is nothing to say."""
        return len(self.lines) * LINE + (2 * _MARGIN if self.crossing else 0)


NOTHING = Label("", (), ())


def drawn(label: Label, ends: Ends, heights: tuple[int, int, int]) -> Iterator[str]:
    """The arrow and its words; `heights` are those of its start, of the words and of its end."""
    start, end = ends
    top, words, bottom = heights
    below = start if not label.crossing else end
    style = "lx-lanes__way lx-lanes__over" if label.crossing else "lx-lanes__way"
    under = words + label.height
    yield f'<line class="{style}" x1="{start}" y1="{top}" x2="{start}" y2="{words}"/>'
    yield f'<line class="{style}" x1="{below}" y1="{under}" x2="{end}" y2="{bottom - _TIP}"/>'
    yield (
        f'<svg class="lx-lanes__tip" x="{end}" y="{bottom}" width="1" height="1"'
        ' overflow="visible"><polygon points="-6,-10 6,-10 0,-1"/></svg>'
    )
    if label.crossing:
        yield (
            f'<rect class="lx-lanes__gate" x="3%" y="{words}" width="94%"'
            f' height="{label.height}" rx="6"/>'
        )
    yield from _words(label, words, "50%" if label.crossing else start)


def _words(label: Label, top: int, centre: str) -> Iterator[str]:
    down = top + _ABOVE + (_MARGIN if label.crossing else 0)
    for place, (line, is_name) in enumerate(label.lines):
        first = " lx-lanes__first" if is_name else ""
        yield (
            f'<text class="lx-lanes__told{first}" x="{centre}" y="{down + place * LINE}">'
            f"{html(line)}</text>"
        )
