"""A Markdown extension that spares MkDocs from parsing the HTML blocks of generated pages.

A block of lexicon's own (its first tag has an `lx-` class) reaches from one empty line to the
next. Python-Markdown and MkDocs would each take it apart tag by tag to find that out, which is half
of the time a page takes. Without this extension pages come out the same, only later.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_BLOCK = re.compile(r"(?:\A|(?<=\n\n))<[a-z]+ class=\"lx-.*?(?=\n\n|\n?\Z)", re.DOTALL)
_PRIORITY = 24
"""After code fences (25), before MkDocs looks for anchors (21) and HTML blocks are parsed (20)."""


class _Blocks(Preprocessor):
    """Puts lexicon's blocks into the stash that Python-Markdown has for raw HTML."""

    def run(self, lines: list[str]) -> list[str]:
        text = _BLOCK.sub(lambda block: self.md.htmlStash.store(block[0]), "\n".join(lines))
        return text.split("\n")


class _BlocksExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        md.preprocessors.register(_Blocks(md), "lexicon_blocks", _PRIORITY)


def makeExtension() -> Extension:  # noqa: N802  Python-Markdown's name
    """What Python-Markdown calls to make the extension named `lexicon.site.blocks`."""
    return _BlocksExtension()
