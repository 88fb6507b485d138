"""A Markdown extension that spares MkDocs from parsing the HTML blocks of generated pages.

A block of lexicon's own (its first tag has an `lx-` class) reaches from one empty line to the
next. Python-Markdown and MkDocs would each take it apart tag by tag to find that out, which is half
of the time a page takes. Nor is a heading of bare words searched for emphasis, links and the like.
Without this extension pages come out the same, only later.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

_BLOCK = re.compile(r"(?:\A|(?<=\n\n))<[a-z]+ class=\"lx-.*?(?=\n\n|\n?\Z)", re.DOTALL)
_PRIORITY = 24
"""After code fences (25), before MkDocs looks for anchors (21) and HTML blocks are parsed (20)."""

_BARE_HEADING = re.compile(r"(?:[^\W_]|[ ’])* \{#[a-z0-9]+(?:[-_][a-z0-9]+)*\}")
_BEFORE_INLINE = 21
"""Just before Python-Markdown looks for what is inside a line (20)."""


class _Blocks(Preprocessor):
    """Puts lexicon's blocks into the stash that Python-Markdown has for raw HTML."""

    def run(self, lines: list[str]) -> list[str]:
        text = _BLOCK.sub(lambda block: self.md.htmlStash.store(block[0]), "\n".join(lines))
        return text.split("\n")


class _BareText(Treeprocessor):
    """Marks headings of bare words, and the places of stashed blocks, as having nothing in them."""

    def run(self, root: Element) -> None:
        for element in root:
            text = element.text or ""
            if _BARE_HEADING.fullmatch(text) or HTML_PLACEHOLDER_RE.fullmatch(text):
                element.text = AtomicString(text)


class _BlocksExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        md.preprocessors.register(_Blocks(md), "lexicon_blocks", _PRIORITY)
        md.treeprocessors.register(_BareText(md), "lexicon_bare_text", _BEFORE_INLINE)


def makeExtension() -> Extension:  # noqa: N802  Python-Markdown's name
    """What Python-Markdown calls to make the extension named `lexicon.site.blocks`."""
    return _BlocksExtension()
