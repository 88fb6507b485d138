"""Dictionaries for the tests of the pages, and pages as a reader's browser has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lxml import html
from markdown import Markdown

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.manifest import Manifest
from lexicon.site.publish import pages_of
from lexicon.source.load import load
from tests.criteria.worlds import entry

HERE = Path(__file__).parent
_BLANK = re.compile(r"[ \t\r\n]+")


@cache
def sample() -> Dictionary:
    """An entry of every kind, in English and French."""
    dictionary = load(HERE).dictionary
    assert dictionary is not None
    return dictionary


def sample_with(**changes: Entry) -> Dictionary:
    """The sample with some entries replaced: `kind_id=entry`."""
    made = dict(sample().entries)
    made.update({changed.ref: changed for changed in changes.values()})
    return Dictionary(sample().manifest, made)


def changed(reference: str, **keys: Any) -> Entry:
    """An entry of the sample with other values."""
    return sample().entries[reference].model_copy(update=keys)


def small(*entries: Entry, languages: Sequence[str] = ("en", "fr")) -> Dictionary:
    """A dictionary of these entries and nothing else."""
    manifest = Manifest.model_validate(
        {
            "format": 1,
            "name": dict.fromkeys(languages, "Words"),
            "version": "1.0.0",
            "languages": list(languages),
            "teams": {"marketing": {"names": {"en": "Marketing"}}},
        }
    )
    return Dictionary(manifest, {item.ref: item for item in sorted(entries, key=lambda e: e.ref)})


def term(name: str, label: str, definition: str = "", **keys: Any) -> Entry:
    """A term in English."""
    own = keys.pop("own", {})
    given = {"definition": {"en": definition}} if definition else {}
    return entry("term", name, names={"en": {"label": label} | own}, **given, **keys)


def page(dictionary: Dictionary, path: str, language: str = "en") -> html.HtmlElement:
    """One page of a dictionary, its Markdown converted as MkDocs does."""
    return converted(pages_of(dictionary, language)[path])


def converted(text: str) -> html.HtmlElement:
    """The body of a page."""
    body = text.split("\n---\n\n", maxsplit=1)[1]
    converter = Markdown(extensions=["attr_list", "tables", "toc", "lexicon.site.blocks"])
    return html.fromstring(f"<main>{converter.convert(body)}</main>")


def words(*elements: html.HtmlElement) -> str:
    """What a person reads; spaces that do not break stay."""
    return " ".join(_BLANK.sub(" ", element.text_content()).strip() for element in elements)


def section(document: html.HtmlElement, anchor: str) -> str:
    """What stands below the heading with an id, up to the next; "" where there is no such."""
    found: list[str] = []
    for heading in document.xpath(f"//h2[@id='{anchor}']"):
        for element in heading.itersiblings():
            if element.tag == "h2":
                break
            found.append(words(element))
    return " ".join(found)


def links(document: html.HtmlElement) -> Mapping[str, str]:
    """Words of each link → where it leads."""
    return {words(link): link.get("href") for link in document.iter("a")}
