"""What stands on every entry's page below what is particular to its kind."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.phrase import typeset
from lexicon.model.header import Entry, Source
from lexicon.site.check_yourself import check_values
from lexicon.site.codes import code_rows
from lexicon.site.markup import Html
from lexicon.site.relations import confusions, related, used_by
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, bullets


def rest_values(entry: Entry, sheet: Sheet) -> Values:
    """The values in the order of the page: the first mention of a word is the one that links."""
    return {
        "confusions": confusions(entry, sheet),
        "check": check_values(entry.ref, sheet.edition),
        "notes": sheet.prose(entry.notes),
        "called": called(entry, sheet),
        "avoid": avoided(entry, sheet),
        "elsewhere": list(_elsewhere(entry, sheet)),
        "related": list(related(entry, sheet)),
        "codes": code_rows(entry, sheet),
        "used_by": used_by(entry, sheet),
        "about": _about(entry, sheet),
    }


def called(entry: Entry, sheet: Sheet) -> list[str]:
    """What to say; nothing where there is but the one word that the page has as its title."""
    names = sheet.edition.names(entry).get(sheet.edition.language)
    kept = (names.label, names.short or "", *names.synonyms) if names else ()
    words = _typeset(kept, sheet)
    return words if len(words) > 1 else []


def avoided(entry: Entry, sheet: Sheet) -> list[str]:
    """What not to say."""
    names = sheet.edition.names(entry).get(sheet.edition.language)
    return _typeset(names.avoid, sheet) if names else []


def _typeset(words: tuple[str, ...], sheet: Sheet) -> list[str]:
    return [sheet.edition.typeset(word) for word in dict.fromkeys(words) if word.strip()]


def _elsewhere(entry: Entry, sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Heading, language and label in each other language."""
    for language, names in sheet.edition.names(entry).items():
        if language != sheet.edition.language and names.label:
            heading = sheet.edition.words["in_language"].get(language, language)
            short = f" ({names.short})" if names.short and names.short != names.label else ""
            yield heading, language, typeset(language, names.label) + short


def _about(entry: Entry, sheet: Sheet) -> Facts:
    edition = sheet.edition
    words = edition.words["entry"]
    facts: Facts = {words["owner"]: edition.team(entry.owner), words["version"]: entry.version}
    if entry.review_by:
        facts[words["review"]] = edition.day(entry.review_by)
    if entry.sources:
        facts[words["sources"]] = bullets((_source(one, sheet) for one in entry.sources), "lx-list")
    return facts


def _source(source: Source, sheet: Sheet) -> Html:
    title = Html.escape(sheet.edition.typeset(source.title))
    if source.url and source.url.startswith(("https://", "http://")):
        title = Html('<a href="{}" rel="noopener">{}</a>').format(source.url, title)
    more = (source.author, str(source.year) if source.year else None)
    return Html(", ").join([title, *(part for part in more if part)])
