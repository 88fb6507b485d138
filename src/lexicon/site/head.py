"""The head of an entry's page: what search and browser read, the word, its state and definition."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.header import Entry
from lexicon.site.agreed import agreed_line, badges
from lexicon.site.front_matter import FrontMatter
from lexicon.site.history import history_values
from lexicon.site.outdated import OUTDATED
from lexicon.site.places import index_path
from lexicon.site.proposed import proposed_values
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_BOOST = {"stage": 4.0, "term": 2.0}
_WITHDRAWN = 0.25


def front_of(entry: Entry, sheet: Sheet) -> FrontMatter:
    """How the page is called, and by which words it is found."""
    edition = sheet.edition
    label, short = edition.both_names(entry.ref)
    return FrontMatter(
        title=f"{label} ({short})" if short else label,
        description=edition.definitions[entry.ref],
        section=edition.section_of.get(entry.id) if entry.kind == "stage" else None,
        boost=_WITHDRAWN if entry.status == "retired" else _BOOST.get(entry.kind, 1.0),
        found_by=tuple(dict.fromkeys(_found_by(entry, sheet, label))),
    )


def head_values(entry: Entry, sheet: Sheet) -> Values:
    """The values of the head, which is the same for all kinds."""
    edition = sheet.edition
    label, short = edition.both_names(entry.ref)
    return {
        "anchor": f"{entry.kind}-{entry.id}",
        "label": label,
        "short": short,
        "name": short or label,
        "colour": edition.colour(entry.ref),
        "kind": edition.kind_words(entry.kind),
        "index": sheet.href(index_path(entry.kind)),
        "badges": badges(entry, edition),
        "agreed": agreed_line(entry, edition),
        "proposed": proposed_values(entry.ref, edition),
        "history": history_values(entry.ref, sheet),
        "deprecated": _deprecated(entry, sheet),
        "definition": sheet.prose(edition.definition(entry)),
    }


def _found_by(entry: Entry, sheet: Sheet, label: str) -> Iterator[str]:
    for names in sheet.edition.names(entry).values():
        for word in (names.label, names.short, *names.synonyms):
            if word and word != label:
                yield word
        for word in names.avoid:
            yield f"✗ {word}"


def _deprecated(entry: Entry, sheet: Sheet) -> Values | None:
    if entry.deprecated is None:
        return None
    words = sheet.edition.words["entry"]
    gone = entry.deprecated
    return {
        "since": words[entry.status if entry.status in OUTDATED else "deprecated"].format(
            version=gone.since
        ),
        "reason": sheet.inline(gone.reason),
        "instead": [sheet.link(reference) for reference in gone.replaced_by],
        "until": words["until"].format(day=sheet.edition.day(gone.sunset)) if gone.sunset else "",
    }
