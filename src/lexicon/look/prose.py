"""Authors' prose, written in CommonMark, as safe HTML.

Raw HTML and images stay text, links lead to http, https or mailto only, and a heading becomes a
paragraph: the headings of a page are the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lexicon.look.escape import html, one_line, visible

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")
"""In a page it would end the HTML block that the prose stands in; only code has any."""
_BARE = re.compile(r"[^\W\d_][^\\`*_\[\]<>&#~]*")
"""One line that begins with a letter and has no sign that could be a mark: most definitions."""
Words = Callable[[str], str]
"""Plain text in, HTML out: where typography and links to other entries are put in."""


def prose(text: str, words: Words = html) -> str:
    """The text as HTML blocks; `words` gets each run of plain text outside code and links."""
    made = str(_reader().render(visible(text), {"words": words})).strip()
    return _EMPTY_LINE.sub("&#10;", made)


def prose_inline(text: str, words: Words = html) -> str:
    """The text as HTML without a paragraph around it, for a cell or a line of a list."""
    reader = _reader()
    tokens = reader.parseInline(one_line(text).strip(), {})
    return str(reader.renderer.render(tokens, reader.options, {"words": words}))


def plain(text: str) -> str:
    """The text without its marks, in one line: for tooltips and descriptions."""
    if text.isprintable() and _BARE.fullmatch(text):
        return one_line(text).strip()
    return one_line(" ".join(_spoken(_reader().parse(text)))).strip()


def _reader() -> MarkdownIt:
    from lexicon.look.commonmark import READER  # 25 ms that most definitions do without

    return READER


def _spoken(tokens: Sequence[Token]) -> list[str]:
    blocks = (token for token in tokens if token.content)
    return ["".join(_leaf(leaf) for leaf in block.children or [block]) for block in blocks]


def _leaf(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content
