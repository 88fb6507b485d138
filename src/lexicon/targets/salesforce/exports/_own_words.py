"""A description without what the target puts behind it: whose it is, what comes next, the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lexicon.languages.words import available_languages, load_words

_ANSWERS = ("owner",)
_OWNERS = (*_ANSWERS, "holder")
_OUTDATED = ("outdated", "instead")
_FURTHER = ("next", "reasons", "stages")
_LONGEST = 2000
"""Of more signs no description is ours."""
_PAGE = re.compile(r"https?://\S+")


def own_words(text: str) -> str:
    """What people wrote themselves.

    Every description that the target makes says whose it is, so from there on all is ours; a text
    that goes on in another way stays as it is.
    """
    if len(text) > _LONGEST:
        return text
    for place in _owners_in(text):
        if _is_ours(text[place:]):
            return _without_outdated(text[:place].rstrip())
    return text


def owners_named(texts: Iterable[str | None]) -> tuple[str, ...]:
    """The teams that such texts of the target's say answer for a thing, each once."""
    return tuple(dict.fromkeys(name for text in texts if text for name in _named(text)))


def _named(text: str) -> Iterator[str]:
    """Not whoever has a record at this moment, as a stage's text says: the team that answers."""
    own = own_words(text)
    facts = _breaks().split(text[len(own) :].strip()) if own != text else []
    for fact in facts:
        if found := _beginning(_ANSWERS).match(fact):
            yield fact[found.end() :].removesuffix(".")


def _owners_in(text: str) -> Iterator[int]:
    """Where it may be said whose the thing is."""
    for found in _beginning(_OWNERS).finditer(text):
        if found.start() == 0 or text[found.start() - 1].isspace():
            yield found.start()


def _is_ours(text: str) -> bool:
    """Whether the whole text is one owner or more, what else we know, and the page's address."""
    *facts, last = _breaks().split(text)
    if not (facts and _PAGE.fullmatch(last)):
        facts = [*facts, last]
    return all(_is_fact(fact) for fact in facts)


def _is_fact(text: str) -> bool:
    """A team's name is no sentence: who writes on behind it writes words of their own."""
    if not text.endswith((".", "…")):
        return False
    is_owner = _beginning(_OWNERS).match(text) is not None
    return ". " not in text if is_owner else _beginning(_FURTHER).match(text) is not None


def _without_outdated(text: str) -> str:
    """The text without a last sentence that the value is no longer used."""
    for found in _beginning(_OUTDATED).finditer(text):
        rest = text[found.start() :]
        if rest.endswith(".") and ". " not in rest:
            return text[: found.start()].rstrip()
    return text


@cache
def _breaks() -> re.Pattern[str]:
    """Where one of our sentences ends and another, or the address, begins."""
    begins = _beginning((*_OWNERS, *_FURTHER)).pattern
    return re.compile(rf"(?<=[.…])\s+(?=(?:{begins}|https?://))")


@cache
def _beginning(keys: tuple[str, ...]) -> re.Pattern[str]:
    """How our sentences begin, in every language that we write."""
    words = [
        load_words("lexicon.targets.salesforce", "help", code) for code in available_languages()
    ]
    begins = {re.escape(said[key].partition("{")[0]) for said in words for key in keys}
    return re.compile("|".join(sorted(begins)))
