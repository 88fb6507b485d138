"""One page in the making: links relative to it, prose with its first mentions linked."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import partial

from markupsafe import Markup

from lexicon.languages.phrase import typeset
from lexicon.look.escape import html, tooltip
from lexicon.look.prose import plain, prose, prose_inline
from lexicon.site.edition import Edition
from lexicon.site.mentions import linked_text

_BROKEN_LINE = re.compile(r"(?<=[^\s\\])\n(?=[^\s\-*+>#\d`~|=\[])")
_CODE_BLOCK = re.compile(r"```|~~~|^\[", re.MULTILINE)


@dataclass(eq=False)
class Sheet:
    """The page at `path`; `linked` holds the entries it has linked, its own subject first."""

    edition: Edition
    path: str
    linked: set[str] = field(default_factory=set)

    def href(self, path: str, anchor: str = "") -> str:
        """The relative address of another page."""
        target = posixpath.relpath(path, posixpath.dirname(self.path) or ".")
        return target.removesuffix(".md") + ".html" + (f"#{anchor}" if anchor else "")

    def link(self, reference: str, text: str = "", short: bool = False) -> Markup:
        """A link to an entry with its definition as tooltip; plain text where there is no page."""
        return self._anchor(reference, html(text or self.edition.name(reference, short)))

    def prose(self, translations: dict[str, str]) -> Markup:
        """A text as paragraphs, mentions linked."""
        return Markup(prose(self._typeset(translations), self._words))  # noqa: S704  prose() escapes

    def inline(self, translations: dict[str, str]) -> Markup:
        """A short text without paragraphs around it, mentions linked."""
        text = self._typeset(translations)
        return Markup(prose_inline(text, self._words))  # noqa: S704  prose_inline() escapes

    def plain(self, translations: dict[str, str]) -> str:
        """The words alone, for descriptions."""
        return plain(self._typeset(translations))

    def _typeset(self, translations: dict[str, str]) -> str:
        text = _unbroken(self.edition.text(translations).strip())
        return typeset(self.edition.language, text)

    @property
    def _words(self) -> partial[str]:
        return partial(linked_text, self.edition.vocabulary, self.linked, self._anchor)

    def _anchor(self, reference: str, words: str) -> Markup:
        place = self.edition.places.get(reference)
        if place is None or place.path == self.path:
            return Markup(words)  # noqa: S704  escaped by the callers
        self.linked.add(reference)
        hint = tooltip(self.edition.tooltips.get(reference, ""))
        title = f' title="{hint}"' if hint else ""
        address = html(self.href(place.path, place.anchor))
        return Markup(f'<a href="{address}"{title}>{words}</a>')  # noqa: S704  both are escaped


def _unbroken(text: str) -> str:
    """Paragraphs in one line each, so that a name or a quotation broken by the editor is whole."""
    return text if _CODE_BLOCK.search(text) else _BROKEN_LINE.sub(" ", text)
