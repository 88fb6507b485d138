"""Authors' prose, written in CommonMark, as safe HTML.

Raw HTML and images stay text, links lead to http, https or mailto only, and a heading becomes a
paragraph: the headings of a page are the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from lexicon.look.escape import html, one_line, visible

_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")
"""In a page it would end the HTML block that the prose stands in; only code has any."""
_BARE = re.compile(r"[^\W\d_][^\\`*_\[\]<>&#~]*")
"""One line that begins with a letter and has no sign that could be a mark: most definitions."""
Words = Callable[[str], str]
"""Plain text in, HTML out: where typography and links to other entries are put in."""


def prose(text: str, words: Words = html) -> str:
    """The text as HTML blocks; `words` gets each run of plain text outside code and links."""
    made = str(_PARSER.render(visible(text), {"words": words})).strip()
    return _EMPTY_LINE.sub("&#10;", made)


def prose_inline(text: str, words: Words = html) -> str:
    """The text as HTML without a paragraph around it, for a cell or a line of a list."""
    tokens = _PARSER.parseInline(one_line(text).strip(), {})
    return str(_PARSER.renderer.render(tokens, _PARSER.options, {"words": words}))


def plain(text: str) -> str:
    """The text without its marks, in one line: for tooltips and descriptions."""
    if text.isprintable() and _BARE.fullmatch(text):
        return one_line(text).strip()
    return one_line(" ".join(_spoken(_PARSER.parse(text)))).strip()


def _spoken(tokens: Sequence[Token]) -> list[str]:
    blocks = (token for token in tokens if token.content)
    return ["".join(_leaf(leaf) for leaf in block.children or [block]) for block in blocks]


def _leaf(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content


class _Renderer(RendererHTML):
    """Passes plain text outside links through `words`."""

    def text(self, tokens: Sequence[Token], idx: int, _options: object, env: Any) -> str:
        links = (token.nesting for token in tokens[:idx] if token.type.startswith("link_"))
        words: Words = html if sum(links) else env["words"]
        return words(tokens[idx].content)


def is_web_address(url: str) -> bool:
    """Whether a link may lead there: http, https or mailto."""
    return url.lower().startswith(("https://", "http://", "mailto:"))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer)
    parser.disable(["image", "heading", "lheading", "hr"])
    parser.validateLink = is_web_address  # type: ignore[method-assign]
    return parser


_PARSER = _parser()
