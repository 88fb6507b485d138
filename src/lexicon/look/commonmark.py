"""The reader of authors' CommonMark: no raw HTML, no images, no headings, no links to anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from lexicon.look.escape import html
from lexicon.look.web_address import is_web_address


class _Renderer(RendererHTML):
    """Passes plain text outside links through `words`."""

    def text(self, tokens: Sequence[Token], idx: int, _options: object, env: Any) -> str:
        links = (token.nesting for token in tokens[:idx] if token.type.startswith("link_"))
        words: Callable[[str], str] = html if sum(links) else env["words"]
        return words(tokens[idx].content)


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer)
    reader.disable(["image", "heading", "lheading", "hr"])
    reader.validateLink = is_web_address  # type: ignore[method-assign]
    return reader


READER = _reader()
