"""Hostile texts stay texts on every page: they bring no element, and can still be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from lexicon.look.escape import one_line
from lexicon.model.dictionary import Dictionary
from lexicon.model.manifest import Manifest
from lexicon.site.publish import pages_of
from tests.look.test_escape import ATTACKS
from tests.site_pages.samples import converted, sample, words

HOSTILE = (
    *(attack.replace("\x00", "") for attack in ATTACKS),
    "a\n---\ntitle: stolen\n---\n",
    "</dd></dl></section></main><iframe src=//elsewhere>",
    "{{ 7*7 }} {% raw %} {# note #} ${x} {0} {stage} %s",
    "```\n<b>\n```\n\n    <i>\n\n<!-- x",
    "مرحبا \u202e\u2067 👩\u200d💻 ﷽",
)
ATTRIBUTES = {
    "a": {"href", "title", "class", "rel"}, "abbr": {"title"}, "code": {"class"}, "h1": {"id"},
    "h2": {"id", "class"}, "li": {"class", "id", "lang"}, "nav": {"class", "aria-label"},
    "ol": {"class", "start"}, "ul": {"class"}, "p": {"class", "data-search-exclude"},
    "section": {"class", "id", "aria-labelledby", "data-search-exclude"},
    "span": {"class", "aria-hidden"},
    "table": {"class"}, "td": {"class", "colspan"}, "th": {"class", "scope", "colspan"},
    "tr": {"class", "id"}, "div": {"class", "role", "tabindex", "aria-label"}, "dl": {"class"},
    "details": {"class"}, "polygon": {"points"}, "desc": {"id"}, "title": {"id"}, "g": {"class"},
    "svg": {"class", "width", "height", "role", "viewbox", "preserveaspectratio", "x", "y",
            "overflow", "aria-labelledby", "aria-describedby", "data-search-exclude"},
    "rect": {"class", "x", "y", "width", "height", "rx"},
    "line": {"class", "x1", "y1", "x2", "y2"},
    "text": {"class", "x", "y"}, "tspan": {"class", "dx"},
    **{name: set() for name in ("blockquote", "br", "dd", "del", "dt", "em", "h3",
                                "main", "pre", "small", "strong", "summary", "tbody", "thead")},
}  # fmt: skip


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
def test_no_page_has_an_element_or_an_attribute_that_a_text_brought(attack: str) -> None:
    brought = {
        f"{path}: <{element} {name}>"
        for path, text in pages_of(_spoilt(attack), "en").items()
        for element, name in marks(converted(text))
        if name not in ATTRIBUTES.get(element, set()) | {""} or element not in ATTRIBUTES
    }
    assert brought == set()


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
def test_every_label_can_still_be_read(attack: str) -> None:
    shown = " ".join(one_line(attack).split())
    pages = {path: words(converted(text)) for path, text in pages_of(_spoilt(attack), "en").items()}
    unread = {
        path
        for path, said in pages.items()
        if path.count("/") == 2 and not path.endswith("index.md") and shown not in spaced(said)
    }
    assert unread == set()


def marks(document: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in document.iter():
        name = element.tag if isinstance(element.tag, str) else "comment"
        yield name, ""
        for attribute in element.attrib:
            yield name, attribute


def spaced(text: str) -> str:
    return " ".join(text.split()).replace("“", '"').replace("”", '"').replace("’", "'")


def _spoilt(attack: str) -> Dictionary:
    """The sample, whose every text is hostile, in each language."""
    entries = [
        type(entry).model_validate(
            _texts(entry.model_dump(by_alias=True, exclude_unset=True, warnings=False), attack)
        )
        for entry in sample().entries.values()
    ]
    given = _texts(
        sample().manifest.model_dump(by_alias=True, exclude_unset=True, warnings=False), attack
    )
    return Dictionary(Manifest.model_validate(given), {entry.ref: entry for entry in entries})


def _texts(value: Any, attack: str) -> Any:
    """Every text by language, every label, synonym, source and code; ids and references stay."""
    if isinstance(value, dict):
        return {
            key: attack if key in ("en", "fr", "label", "short", "plural", "title", "author",
                                   "hubspot", "salesforce", "head") and isinstance(inner, str)
            else [attack] if key in ("synonyms", "avoid") else _texts(inner, attack)
            for key, inner in value.items()
        }  # fmt: skip
    return [_texts(inner, attack) for inner in value] if isinstance(value, list | tuple) else value
