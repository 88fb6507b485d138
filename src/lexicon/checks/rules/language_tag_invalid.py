"""A text under a language that is none, or that the dictionary is not written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages, load_words

_WELL_FORMED = (
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?"
)
"""BCP 47, with the primary languages that have a code of two or three letters: all living ones."""
_USUAL = frozenset({"de", "en", "es", "fr", "it", "nl", "pt"})
"""What need not be matched: to compile the pattern takes longer than the whole rule."""


def _invalid(subject: Subject) -> Iterator[Breach]:
    languages = subject.languages
    for position, tag in enumerate(languages):
        if not _is_well_formed(tag):
            yield _breach(languages[:position], "", ("languages", position), tag, on_key=False)
    reported: set[tuple[str, str]] = set()
    known = set(languages)
    for entry, at, tagged in _tagged(subject):
        if not known.issuperset(tagged):
            for tag in tagged:
                if tag not in languages and (entry, tag) not in reported:
                    reported.add((entry, tag))
                    yield _breach(languages, entry, (*at, tag), tag)


def _is_well_formed(tag: str) -> bool:
    return tag in _USUAL or bool(re.fullmatch(_WELL_FORMED, tag, re.IGNORECASE))


def _tagged(subject: Subject) -> Iterator[tuple[str, Keys, Mapping[str, object]]]:
    for named in subject.named:
        yield named.entry.ref, (*named.keys, "names"), named.names
    for text in subject.translated:
        yield text.entry, text.keys, text.texts


def _breach(
    languages: tuple[str, ...], entry: str, keys: Keys, tag: str, *, on_key: bool = True
) -> Breach:
    near = _meant(tag, languages)
    facts = {"tag": tag, "near": near, "known": ", ".join(languages)}
    listed = on_key and _is_well_formed(tag)
    message = "message_not_listed" if listed else "message"
    hint = "hint_near" if near else "hint_not_listed" if listed else "hint"
    return Breach(entry, keys, facts, message, hint, on_key=on_key)


def _meant(tag: str, languages: tuple[str, ...]) -> str:
    """The language probably meant: `fr_FR`, `FR`, `fra`, `french` or `français` for `fr`."""
    written = fold(tag).replace("_", "-")
    spoken = (load_words("lexicon.languages", "", code) for code in available_languages())
    by_name = {fold(name): code for words in spoken for code, name in words["languages"].items()}
    tried = (written, by_name.get(written), written.partition("-")[0], written[:2])
    return next((code for code in tried if code in languages and code != tag), "")


RULE = Rule(Severity.ERROR, _invalid)
