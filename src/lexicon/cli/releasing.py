"""What a release holds, in words."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words
from lexicon.project.releasing import Released

_AT_MOST = 8
"""Names that are listed one by one."""


def told(made: Released, language: str) -> Iterator[str]:
    """How much was frozen, what was left out and why."""
    words = load_words("lexicon.cli", "releasing", language)
    release = made.cut.release
    number = len(release.entries)
    frozen = plural(language, number, words["frozen"]["one"], words["frozen"]["many"])
    yield typeset(language, frozen.format(version=release.version, n=number))
    for message, names in (("waiting", made.waiting), ("left_out", made.cut.left_out)):
        if names:
            forms = words[message]
            sentence = plural(language, len(names), forms["one"], forms["many"])
            shown = ", ".join(names[:_AT_MOST]) + (", …" if len(names) > _AT_MOST else "")
            yield typeset(language, sentence.format(n=len(names), names=shown))
    yield from made.written
