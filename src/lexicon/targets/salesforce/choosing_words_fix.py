"""What record types are called in other languages, as the org has it but for what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lexicon.languages.words import load_words
from lexicon.targets.exports.markup import Element
from lexicon.targets.salesforce.choosing_options import TRANSLATED
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.object_translations import (
    TYPE,
    object_translation,
    object_translation_path,
    translation_name,
)
from lexicon.targets.salesforce.options import options_of
from lexicon.targets.salesforce.placing import placed, with_text
from lexicon.targets.salesforce.settings import written
from lexicon.targets.target import ASKED_FIRST, Job, Mend

_RECORD_TYPES = "recordTypes"


class _Word(NamedTuple):
    """One text of a record type, by the element that says it."""

    own: str
    tag: str
    text: str


def fix_words(job: Job, mends: Iterable[Mend]) -> Iterator[tuple[str, bytes]]:
    """The translation of each object; where the org's own was not seen, only how to get it.

    What such a file of the org's says of anything else has to stand in ours too.
    """
    words: dict[str, list[_Word]] = {}
    around: dict[str, Element] = {}
    for mend in mends:
        for name, word in _words(mend.seen.name, mend.more):
            words.setdefault(name, []).append(word)
        around |= mend.seen.around
    for name in sorted(words):
        org = around.get(name.casefold())
        if org is None:
            yield f"{ASKED_FIRST}/{name}.xml", _asked(job, name)
        else:
            yield object_translation_path(name), object_translation(_mended(org, words[name]))


def _words(full_name: str, more: Mapping[str, object]) -> Iterator[tuple[str, _Word]]:
    """The name of a translation, `Lead-fr`, and what should stand in it."""
    of, _, own = full_name.partition(".")
    for key, text in more.items():
        part, _, language = key.partition(".")
        if part in TRANSLATED:
            yield translation_name(of, language), _Word(own, TRANSLATED[part], str(text))


def _mended(org: Element, words: Sequence[_Word]) -> list[Element]:
    """All but the fields, which have files of their own."""
    children = [child for child in org.children if child.tag != "fields"]
    for word in words:
        children = _with(children, word)
    return children


def _with(children: Sequence[Element], word: _Word) -> list[Element]:
    name = word.own.casefold()
    for at, child in enumerate(children):
        if child.tag == _RECORD_TYPES and (child.text_of("name") or "").casefold() == name:
            inside = with_text(child.children, word.tag, word.text)
            return [*children[:at], Element(child.tag, children=inside), *children[at + 1 :]]
    inside = with_text([written("name", word.own)], word.tag, word.text)
    return placed(children, Element(_RECORD_TYPES, children=inside))


def _asked(job: Job, name: str) -> bytes:
    why = load_words("lexicon.targets.salesforce", "fix", job.language)["retrieve_translation"]
    version = f"{options_of(job).api_version:.1f}"
    return fill("retrieve", why=why, type=TYPE, name=name, version=version)
