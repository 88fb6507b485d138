"""One page in the making: links relative to it, prose with its first mentions linked."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import partial

from markupsafe import Markup

from lexicon.languages.phrase import typeset
from lexicon.look.escape import html
from lexicon.look.prose import plain, prose, prose_inline
from lexicon.site.edition import Edition
from lexicon.site.mentions import linked_text


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
        words = html(text or self.edition.name(reference, short))
        return self._anchor(reference, words)

    def prose(self, translations: dict[str, str]) -> Markup:
        """A text as paragraphs, mentions linked."""
        text = typeset(self.edition.language, self.edition.text(translations).strip())
        return Markup(prose(text, self._words))  # noqa: S704  prose() escapes

    def inline(self, translations: dict[str, str]) -> Markup:
        """A short text without paragraphs around it, mentions linked."""
        text = typeset(self.edition.language, self.edition.text(translations).strip())
        return Markup(prose_inline(text, self._words))  # noqa: S704  prose_inline() escapes

    def plain(self, translations: dict[str, str]) -> str:
        """The words alone, for descriptions."""
        return plain(typeset(self.edition.language, self.edition.text(translations)))

    @property
    def _words(self) -> partial[str]:
        return partial(linked_text, self.edition.vocabulary, self.linked, self._anchor)

    def _anchor(self, reference: str, words: str) -> Markup:
        path = self.edition.path_of(reference)
        if path is None or path == self.path:
            return Markup(words)  # noqa: S704  escaped by the callers
        self.linked.add(reference)
        tooltip = html(self.edition.tooltip(reference))
        title = f' title="{tooltip}"' if tooltip else ""
        return Markup(f'<a href="{html(self.href(path))}"{title}>{words}</a>')  # noqa: S704
