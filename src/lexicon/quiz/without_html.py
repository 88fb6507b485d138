"""Questions that were written as HTML, as plain text: tags go, entities become their signs."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from lexicon.quiz.foreign import Foreign, Given

_BREAKS = {"br", "div", "li", "p", "td", "tr"}
_UNSEEN = {"script", "style"}


def without_html(question: Foreign) -> Foreign:
    """The question with all its texts plain."""
    return replace(
        question,
        text=text_of(question.text),
        explanation=text_of(question.explanation),
        options=tuple(
            Given(text_of(it.text), it.is_right, text_of(it.feedback)) for it in question.options
        ),
        pairs=tuple((text_of(item), text_of(match)) for item, match in question.pairs),
        steps=tuple(map(text_of, question.steps)),
    )


def text_of(html: str) -> str:
    """What a person reads of a piece of HTML, in one line."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.seen).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in _UNSEEN
        if tag in _BREAKS:
            self.seen.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNSEEN and self._hidden > 0
        if tag in _BREAKS:
            self.seen.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.seen.append(data)
