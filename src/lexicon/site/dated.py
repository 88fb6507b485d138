"""Of which day and version a document is that people print, sign and file."""

from __future__ import annotations

from collections.abc import Collection

from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def document_values(kinds: Collection[str], sheet: Sheet) -> Values:
    """The edition line, and what is newer or only proposed among entries of these kinds.

    A text in force stays as it is while a change to it waits; a word never agreed to is a draft.
    """
    edition, chronicle = sheet.edition, sheet.edition.chronicle
    words = edition.words["document"]
    newest = chronicle.newest if chronicle else None
    line = words["draft"]
    if newest:
        line = words["edition"].format(
            version=newest.release.version, day=edition.day(newest.release.date)
        )
    since = chronicle.since if chronicle else {}
    waiting = chronicle.standing.waiting if chronicle else {}
    amended = [name for name, proposal in waiting.items() if proposal.before is not None]
    return {
        "edition": line,
        "newer": _linked(since, kinds, sheet),
        "amended": _linked(amended, kinds, sheet),
        "drafted": _linked(waiting.keys() - amended, kinds, sheet),
    }


def _linked(references: Collection[str], kinds: Collection[str], sheet: Sheet) -> list[Html]:
    named = (name for name in references if name.partition("/")[0] in kinds)
    return [sheet.link(name) for name in sorted(named, key=sheet.edition.name)]
