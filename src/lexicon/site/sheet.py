"""One page in the making: links relative to it, prose with its first mentions linked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from lexicon.look.escape import html
from lexicon.look.prose import plain, prose, prose_inline
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
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
        target = _relative(path, self.path).removesuffix(".md")
        return f"{target}.html#{anchor}" if anchor else f"{target}.html"

    def link(self, reference: str, text: str = "", short: bool = False, style: str = "") -> Html:
        """A link to an entry with its definition as tooltip; plain text where there is no page."""
        return self._anchor(reference, html(text or self.edition.name(reference, short)), style)

    def prose(self, translations: dict[str, str]) -> Html:
        """A text as paragraphs, mentions linked."""
        text = self._typeset(translations)
        return Html(prose(text, self._words) if text else "")

    def inline(self, translations: dict[str, str]) -> Html:
        """A short text without paragraphs around it, mentions linked."""
        text = self._typeset(translations)
        return Html(prose_inline(text, self._words) if text else "")

    def plain(self, translations: dict[str, str]) -> str:
        """The words alone, for descriptions."""
        return plain(self._typeset(translations))

    def _typeset(self, translations: dict[str, str]) -> str:
        return self.edition.typeset(_unbroken(self.edition.text(translations).strip()))

    @property
    def _words(self) -> partial[str]:
        return partial(linked_text, self.edition.vocabulary, self.linked, self._anchor)

    def _anchor(self, reference: str, words: str, style: str = "") -> Html:
        place = self.edition.places.get(reference)
        if place is None or place.path == self.path:
            return Html(words)
        self.linked.add(reference)
        title = self.edition.tooltips.get(reference, "")
        address = self.href(place.path, place.anchor)
        styles = f"{style} lx-outdated".strip() if reference in self.edition.outdated else style
        named = f' class="{styles}"' if styles else ""
        return Html(f'<a{named} href="{address}"{title}>{words}</a>')


def _relative(path: str, page: str) -> str:
    """The way from one page to another, both below the same folder."""
    there, here = path.split("/"), page.split("/")[:-1]
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def _unbroken(text: str) -> str:
    """Paragraphs in one line each, so that a name or a quotation broken by the editor is whole."""
    return text if _CODE_BLOCK.search(text) else _BROKEN_LINE.sub(" ", text)
