"""Escaping of untrusted text for HTML and for Markdown.

A page on disk is Markdown: headings in Markdown, all else in HTML blocks. What follows makes any
text harmless in both places, whichever Markdown extensions are on.
"""

from __future__ import annotations

import re
import string

_MARKDOWN = str.maketrans({sign: f"&#{ord(sign)};" for sign in string.punctuation})
_SIGNS = re.compile(r"([\\`*_\[\]|~])")
"""What Markdown takes for markup inside a line."""
_JOINED = re.compile(r"[@#]|[!$%^](?=[\w\"])|:(?=//)|www(?=\.)|\bgh(?=-\d)", re.IGNORECASE)
"""Where GitHub or GitLab would see a name, an issue, a milestone or an address begin."""
_LIST = re.compile(r"^(\s*\d*)([-+.)=])")
"""What would begin a list where a line begins with it."""
_CODE = re.compile(r"(`[\w:./ -]+`)", re.ASCII)
"""Code that means nothing to anybody, whoever wrote it."""
_BREAK = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def html(text: str) -> str:
    """Text for an element's content or a quoted attribute, in one line."""
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")  # a tenth of what a table would take


def linked(text: str, address: str) -> str:
    """Text as a link, or alone where there is no address."""
    return f'<a href="{html(address)}">{html(text)}</a>' if address else html(text)


def tooltip(text: str) -> str:
    """Text for the `title` of a link, which the site's theme shows as HTML: escaped twice."""
    return html(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def markdown(text: str) -> str:
    """Text for a Markdown heading or paragraph: every ASCII sign becomes a character reference."""
    return one_line(text).translate(_MARKDOWN)


def readable_markdown(text: str) -> str:
    """Text for a list item or a cell of a comment or a report: harmless, and readable as it stands.

    It calls nobody (`@`), names no issue (`#1`), makes no link, no HTML, no cell of its own. What
    keeps a word from being a call or an address is a word joiner, which nobody sees.
    """
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SIGNS.sub(r"\\\1", text)
    return _LIST.sub(r"\1\\\2", _JOINED.sub("\\g<0>\u2060", text))


def prose_markdown(text: str) -> str:
    """The same for a sentence of ours, in which what a command is called stays code."""
    parts = _CODE.split(one_line(text))
    return "".join(part if n % 2 else readable_markdown(part) for n, part in enumerate(parts))


def one_line(text: str) -> str:
    """Visible text without line breaks: one could end the HTML block that the text stands in."""
    if text.isprintable():  # as nearly every text is; then there is nothing to take out
        return text
    return visible(_BREAK.sub(" ", text))


def visible(text: str) -> str:
    """Text without control signs and marks that turn the reading direction; its lines stay."""
    return _UNSEEN.sub("", text)
