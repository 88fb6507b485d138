"""How an entry stands to others: confused with, related to, used by."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.phrase import plural
from lexicon.model.header import Entry, Related
from lexicon.site.confused import Pair
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_SHOWN_USES = 24
Row = tuple[str, Html, Html]
"""The relation's name ("" for one that says no more than the heading), the other entry, why."""


def confusions(entry: Entry, sheet: Sheet) -> list[Values]:
    """What the entry is easily taken for, each side by side with it."""
    return [_confusion(entry, pair, sheet) for pair in sheet.edition.pairs_of.get(entry.ref, [])]


def related(entry: Entry, sheet: Sheet) -> Iterator[Row]:
    """Relations written here, and those written at the other end, except confusions."""
    seen: set[tuple[str, str]] = set()
    for relation, other, inverse in _relations(entry, sheet):
        key = (other, relation.as_ + ("" if relation.as_ == "see_also" else str(inverse)))
        if relation.as_ != "confused_with" and key not in seen:
            seen.add(key)
            yield (
                _name(entry, relation, inverse, sheet),
                sheet.link(other),
                _because(relation, sheet),
            )


def used_by(entry: Entry, sheet: Sheet) -> list[Html]:
    """Pages that refer to this one for another reason than a relation, stages first."""
    links = sheet.edition.links_to.get(entry.ref, [])
    used = (link.entry for link in links if link.field != "related")
    users = dict.fromkeys(name for name in used if not _is_withdrawn(name, sheet))
    ordered = sorted(users, key=lambda reference: not reference.startswith("stage/"))
    shown = [sheet.link(reference) for reference in ordered[:_SHOWN_USES]]
    more = len(ordered) - len(shown)
    return [*shown, _more(more, sheet)] if more else shown


def _is_withdrawn(reference: str, sheet: Sheet) -> bool:
    """It uses nothing any more; that it names what to use instead is its own affair."""
    return sheet.edition.entries[reference].status == "retired"


def _more(number: int, sheet: Sheet) -> Html:
    words = sheet.edition.words["entry"]["used_more"]
    form = plural(sheet.edition.language, number, words["one"], words["many"])
    return Html.escape(form.format(n=number))


def _confusion(entry: Entry, pair: Pair, sheet: Sheet) -> Values:
    edition = sheet.edition
    other = pair.other(entry.ref)
    return {
        "own_definition": edition.definitions[entry.ref],
        "other": sheet.link(other, short=True),
        "other_definition": edition.definitions[other],
        "other_colour": edition.colour(other),
        "because": sheet.inline(pair.because),
        "compare": sheet.href(pair.path),
    }


def _relations(entry: Entry, sheet: Sheet) -> Iterator[tuple[Related, str, bool]]:
    """Each relation with the entry at its other end, and whether it was written there."""
    for relation in entry.related:
        yield relation, relation.to, False
    for source in sheet.edition.relations_to.get(entry.ref, []):
        for relation in source.related:
            if relation.to == entry.ref and source is not entry:
                yield relation, source.ref, True


def _name(entry: Entry, relation: Related, inverse: bool, sheet: Sheet) -> str:
    if relation.as_ == "see_also":
        return ""
    words = sheet.edition.kind_words(entry.kind)["inverse" if inverse else "values"]
    return str(words[f"related.as.{relation.as_}"])


def _because(relation: Related, sheet: Sheet) -> Html:
    return sheet.inline(relation.because)
