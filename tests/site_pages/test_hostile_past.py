"""Hostile notes, reasons, reviewers and old texts stay texts, wherever the past is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

import pytest

from lexicon.history.chronicle import Chronicle, chronicle
from lexicon.history.standing import standing
from lexicon.look.escape import one_line
from lexicon.model.header import Entry
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import KeptText, Signed
from lexicon.site.publish import pages_of
from tests.agreed import TODAY
from tests.site_pages.chronicled import MQL, past
from tests.site_pages.samples import converted, words
from tests.site_pages.test_hostile_words import ATTRIBUTES, HOSTILE, marks, spaced

ALSO: dict[str, set[str]] = {"h3": set(), "ins": set(), "q": set()}
"""Elements that only the past has."""
S = TypeVar("S", bound=Signed)


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_has_an_element_or_an_attribute_that_a_text_brought(
    attack: str, language: str
) -> None:
    made = _spoilt(attack)
    allowed = {**ATTRIBUTES, **ALSO, "details": {"class"}, "ol": {"class", "start", "reversed"}}
    for name in ("a", "div", "section"):
        allowed[name] = allowed[name] | {"data-search-exclude", "type"}
    brought = {
        f"{path}: <{element} {name}>"
        for path, text in pages_of(made.standing.in_force, language, made).items()
        if path.endswith(".md")
        for element, name in marks(converted(text))
        if name not in allowed.get(element, set()) | {""} or element not in allowed
    }
    assert brought == set()


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
def test_what_people_wrote_can_still_be_read(attack: str) -> None:
    made = _spoilt(attack)
    page = converted(pages_of(made.standing.in_force, "en", made)[MQL])
    said = spaced(words(*page.find_class("lx-history")))
    shown = " ".join(one_line(attack).split())
    assert said.count(shown) > 3


def _spoilt(attack: str) -> Chronicle:
    """The project whose every signature and every text of MQL and lead is hostile."""
    now = past().standing
    ledger = Ledger(
        approvals=_signed(now.ledger.approvals.items(), note=attack, reviewer=attack),
        rejections=_signed(now.ledger.rejections.items(), reason=attack, reviewer=attack),
        agreed={name: _kept(it, attack) for name, it in now.ledger.agreed.items()},
        offered={name: _kept(it, attack) for name, it in now.ledger.offered.items()},
        releases=now.ledger.releases,
    )
    entries = {
        name: _said(entry, attack) if name in now.waiting else entry
        for name, entry in now.head.entries.items()
    }
    return chronicle(standing(replace(now.head, entries=entries), ledger, TODAY))


def _signed(items: Iterable[tuple[str, tuple[S, ...]]], **words: str) -> dict[str, tuple[S, ...]]:
    return {name: tuple(one.model_copy(update=words) for one in signed) for name, signed in items}


def _kept(texts: Iterable[KeptText], attack: str) -> tuple[KeptText, ...]:
    """Texts whose definition and notes are hostile, each otherwise."""
    return tuple(text.model_copy(update={"entry": _hostile(text, attack)}) for text in texts)


def _hostile(text: KeptText, attack: str) -> dict[str, object]:
    said = dict.fromkeys(("en", "fr"), f"{attack} {text.version}")
    return {**text.entry, "definition": said, "notes": said}


def _said(entry: Entry, attack: str) -> Entry:
    texts = dict.fromkeys(("en", "fr"), f"{attack} proposed")
    return entry.model_copy(update={"definition": texts, "notes": texts})
