"""The blocks of a report as HTML, escaped: for a page of its own and for the application's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.adoption.telling.document import Block, Grid, Heading, Link, Picture, Quote, Sentence
from lexicon.look.escape import html
from lexicon.look.frame import WIDE
from lexicon.look.web_address import is_web_address


def blocks_html(blocks: Iterable[Block]) -> str:
    """HTML in the order of the blocks; headings are of the second level."""
    given = list(blocks)
    return "\n".join(
        part
        for before, block in zip([None, *given], given, strict=False)
        for part in _block(block, before)
    )


def _block(block: Block, before: Block | None) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h2>{html(block.text)}</h2>"
        case Sentence():
            yield from _sentence(block)
        case Quote():
            yield f"<blockquote>{html(block.text)}</blockquote>"
        case Grid():
            is_said = isinstance(before, Heading) and before.text == block.caption
            yield from _grid(block, "" if is_said else block.caption)
        case Picture():
            scrolled = ' tabindex="0"' if WIDE in block.svg else ""
            yield f'<figure class="lx-figure"{scrolled}>{block.svg}</figure>'
            yield f"<details><summary>{html(block.twin.caption)}</summary>"
            yield from _grid(block.twin, "")
            yield "</details>"


def _sentence(block: Sentence) -> Iterator[str]:
    kind = f' class="lx-{block.weight}"' if block.weight else ""
    if block.text:
        yield f"<p{kind}>{html(block.text)}</p>"
    if block.links:
        yield f'<p class="lx-ways">{" ".join(map(_link, block.links))}</p>'


def _link(link: Link) -> str:
    """Only to a page of ours or a web address."""
    if link.href.startswith("/") or is_web_address(link.href):
        return f'<a href="{html(link.href)}">{html(link.label)}</a>'
    return html(link.label)


def _grid(grid: Grid, caption: str) -> Iterator[str]:
    """The table; without a caption of its own where a heading has just said the same."""
    heads = "".join(
        f'<th scope="col"{_number(grid, at)}>{html(text)}</th>'
        for at, text in enumerate(grid.heads)
    )
    label = html(grid.caption)
    said = f"<caption>{html(caption)}</caption>" if caption else ""
    named = "" if caption else f' aria-label="{label}"'
    yield f'<div class="lx-scroll" tabindex="0" role="group" aria-label="{label}">'
    yield f"<table{named}>{said}<thead><tr>{heads}</tr></thead><tbody>"
    for first, *rest in grid.rows:
        cells = "".join(
            f"<td{_number(grid, at)}>{html(text)}</td>" for at, text in enumerate(rest, start=1)
        )
        yield f'<tr><th scope="row">{html(first)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _number(grid: Grid, at: int) -> str:
    return ' class="lx-number"' if at in grid.numbers else ""
