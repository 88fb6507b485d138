"""Faulty lines said beside figures that rest on the same data: that there are, not which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.mended_sheet import QUOTE, TOO_FEW, TOO_MANY
from lexicon.audit.past import UNREAD_STEP
from lexicon.audit.unread import UNREAD
from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words

TOLD = (*UNREAD, TOO_MANY, TOO_FEW, QUOTE, UNREAD_STEP)
"""The faults that are told of lines; others are of a whole file."""
_EACH = 3
"""Up to so many files are told one by one."""


def lines_told(found: Iterable[FaultyLines], language: str) -> Iterator[str]:
    """A sentence for each file that has faulty lines; one for all of them, if they are many."""
    files: dict[str, int] = {}
    for one in found:
        if one.fault in TOLD:
            files[one.file] = files.get(one.file, 0) + one.lines
    words = load_words("lexicon.audit", "lines_told", language)
    if len(files) > _EACH:
        told = str(words["together"])
        facts = {
            "files": whole(language, len(files)),
            "lines": whole(language, sum(files.values())),
        }
        yield typeset(language, told).format(**facts)
        return
    for file, lines in files.items():
        told = plural(language, lines, words["one"], words["many"])
        number = whole(language, lines)
        yield typeset(language, told).format(file=printable(file), lines=number)
