"""What every entry's page has: head, notes, relations, names, and facts on the definition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from lexicon.languages.phrase import typeset
from lexicon.look.escape import markdown
from lexicon.model.header import Entry
from lexicon.site.codes import code_rows
from lexicon.site.confused import Pair
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_BOOST = {"stage": 4.0, "term": 2.0}
_SHOWN_USES = 12


def header_values(entry: Entry, sheet: Sheet) -> Values:
    """The values common to all kinds; prose first, in the order of the page."""
    edition = sheet.edition
    return {
        "front": _front(entry, sheet),
        "heading": _heading(entry, sheet),
        "kind": edition.kind_words(entry.kind),
        "status": entry.status,
        "badge": "" if entry.status == "proposed" else edition.words["status"][entry.status],
        "proposed": entry.status == "proposed",
        "deprecated": _deprecated(entry, sheet),
        "definition": sheet.prose(edition.definition(entry)),
        "notes": sheet.prose(entry.notes) if entry.notes else "",
        "confusions": [
            _confusion(entry, pair, sheet) for pair in edition.pairs_of.get(entry.ref, [])
        ],
        "related": list(_related(entry, sheet)),
        "used_by": _used_by(entry, sheet),
        "say": _words(entry, sheet, avoid=False),
        "avoid": _words(entry, sheet, avoid=True),
        "elsewhere": list(_elsewhere(entry, sheet)),
        "codes": code_rows(entry, sheet),
        "about": list(_about(entry, sheet)),
        "colour": edition.colour(entry.id) if entry.kind == "stage" else "",
        "name": edition.name(entry.ref, short=True),
    }


def _front(entry: Entry, sheet: Sheet) -> Markup:
    edition = sheet.edition
    names = edition.names(entry)
    label, short = edition.label(names, entry.id), edition.short(names)
    title = label if short in ("", label) else f"{label} ({short})"
    section = edition.section_of.get(entry.id) if entry.kind == "stage" else None
    description = sheet.plain(edition.definition(entry))
    found_by = tuple(dict.fromkeys(_found_by(entry, sheet, label)))
    boost = _BOOST.get(entry.kind, 1.0)
    made = FrontMatter(title, description, section, boost, found_by)
    return Markup(front_matter(made))  # noqa: S704  front_matter() escapes


def _found_by(entry: Entry, sheet: Sheet, label: str) -> Iterator[str]:
    for names in sheet.edition.names(entry).values():
        for word in (names.label, names.short, *names.synonyms):
            if word and word != label:
                yield word
        for word in names.avoid:
            yield f"✗ {word}"


def _heading(entry: Entry, sheet: Sheet) -> Markup:
    edition = sheet.edition
    names = edition.names(entry)
    label, short = edition.label(names, entry.id), edition.short(names)
    more = "" if short in ("", label) else f' <span class="lx-short">{markdown(short)}</span>'
    return Markup(f"# {markdown(label)}{more} {{#{entry.id}}}")  # noqa: S704  escaped above


def _deprecated(entry: Entry, sheet: Sheet) -> Values | None:
    if entry.deprecated is None:
        return None
    words = sheet.edition.words["entry"]
    gone = entry.deprecated
    return {
        "since": words["deprecated"].format(version=gone.since),
        "reason": sheet.inline(gone.reason),
        "instead": [sheet.link(reference) for reference in gone.replaced_by],
        "until": words["until"].format(day=sheet.edition.day(gone.sunset)) if gone.sunset else "",
    }


def _confusion(entry: Entry, pair: Pair, sheet: Sheet) -> Values:
    edition = sheet.edition
    other = edition.dictionary.entries[pair.other(entry.ref)]
    return {
        "own": edition.name(entry.ref, short=True),
        "own_definition": sheet.plain(edition.definition(entry)),
        "own_colour": edition.colour(entry.id) if entry.kind == "stage" else "",
        "other": sheet.link(other.ref, short=True),
        "other_definition": sheet.plain(edition.definition(other)),
        "other_colour": edition.colour(other.id) if other.kind == "stage" else "",
        "because": sheet.inline(pair.because),
        "compare": sheet.href(pair.path),
    }


def _related(entry: Entry, sheet: Sheet) -> Iterator[tuple[str, Markup, Markup]]:
    """Relations written here, and those written at the other end, except confusions."""
    words = sheet.edition.kind_words(entry.kind)
    for relation in entry.related:
        if relation.as_ != "confused_with":
            name = words["values"][f"related.as.{relation.as_}"]
            yield name, sheet.link(relation.to), sheet.inline(relation.because)
    for source in sheet.edition.relations_to.get(entry.ref, []):
        for relation in source.related:
            if relation.to == entry.ref and relation.as_ != "confused_with":
                name = words["inverse"][f"related.as.{relation.as_}"]
                yield name, sheet.link(source.ref), sheet.inline(relation.because)


def _used_by(entry: Entry, sheet: Sheet) -> list[Markup]:
    """Pages that refer to this one for another reason than a relation."""
    users = dict.fromkeys(
        link.entry
        for link in sheet.edition.links_to.get(entry.ref, [])
        if link.field != "related" and link.entry != entry.ref
    )
    return [sheet.link(reference) for reference in list(users)[:_SHOWN_USES]]


def _words(entry: Entry, sheet: Sheet, avoid: bool) -> list[str]:
    names = sheet.edition.names(entry).get(sheet.edition.language)
    if names is None:
        return []
    kept = names.avoid if avoid else (names.label, names.short or "", *names.synonyms)
    return list(dict.fromkeys(word for word in kept if word.strip()))


def _elsewhere(entry: Entry, sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    for language, names in sheet.edition.names(entry).items():
        if language != sheet.edition.language and names.label:
            heading = sheet.edition.words["in_language"].get(language, language)
            short = f" ({names.short})" if names.short and names.short != names.label else ""
            yield heading, language, typeset(language, names.label) + short


def _about(entry: Entry, sheet: Sheet) -> Iterator[tuple[str, list[Any]]]:
    words, edition = sheet.edition.words["entry"], sheet.edition
    yield words["owner"], [edition.team(entry.owner)]
    yield words["version"], [entry.version]
    if entry.review_by:
        yield words["review"], [edition.day(entry.review_by)]
    if entry.sources:
        yield words["sources"], [_source(source) for source in entry.sources]


def _source(source: Any) -> str:
    parts = (source.title, source.author, str(source.year) if source.year else None)
    return ", ".join(part for part in parts if part)
