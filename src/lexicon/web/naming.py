"""What people call entries, kinds and levels on the application's pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lexicon.languages.words import load_words
from lexicon.look.palette import section_class
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds_of_entry import folder_of
from lexicon.model.scalars import bare
from lexicon.site.words import kind_words
from lexicon.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Called:
    """An entry's label, its abbreviation ("" for none), its kind in words, its section's colour."""

    reference: str
    label: str
    short: str
    kind: str
    colour: str


def called(entry: Entry, dictionary: Dictionary, tongue: Tongue) -> Called:
    """What people call an entry, in the language asked for or the first that it has."""
    order = (tongue.language, *dictionary.languages)
    names = [entry.names[code] for code in order if code in entry.names]
    label = next((item.label for item in names if item.label), entry.id)
    short = next((item.short for item in names[:1] if item.short), "")
    kind = str(kind_words(entry.kind, tongue.language)["label"])
    return Called(entry.ref, label, short, kind, _colour(entry.ref, dictionary))


def heading(entry: Entry, path: str, tongue: Tongue) -> str:
    """What a field of an entry is called: `names.label`, `definition`, `formula`."""
    fields: dict[str, Any] = kind_words(entry.kind, tongue.language)["fields"]
    return str(fields.get(path, path))


def choice(entry: Entry, path: str, value: str, tongue: Tongue) -> str:
    """What one of a field's values is called."""
    values: dict[str, Any] = kind_words(entry.kind, tongue.language).get("values", {})
    return str(values.get(f"{path}.{value}", value))


def level_meaning(level: str, tongue: Tongue) -> str:
    """A level in words: `major: the meaning changes`."""
    words = load_words("lexicon.printers.proposals", "", tongue.language)
    return str(words["levels"][level])


def page_on_site(reference: str, dictionary: Dictionary, tongue: Tongue) -> str:
    """The address of an entry's page on the built site, below its root."""
    kind, _, name = reference.partition("/")
    file = f"{name}_" if name == "index" else name
    return f"{_edition(dictionary, tongue)}dictionary/{folder_of(kind)}/{file}.html"


def page_of_guide(name: str, site: Path | None, dictionary: Dictionary, tongue: Tongue) -> str:
    """The address of a hand-written page on the built site; "" where it has none."""
    address = f"{_edition(dictionary, tongue)}{name}"
    return address if site and (site / address).is_file() else ""


def _edition(dictionary: Dictionary, tongue: Tongue) -> str:
    """The folder of the site that speaks the reader's language."""
    spoken = tongue.language in dictionary.languages
    is_first = tongue.language == dictionary.languages[0] or not spoken
    return "" if is_first else f"{tongue.language}/"


def _colour(reference: str, dictionary: Dictionary) -> str:
    for funnel in dictionary.of(Funnel) if reference.startswith("stage/") else ():
        for index, section in enumerate(funnel.sections):
            if bare(reference) in map(bare, section.stages):
                return section_class(index)
    return ""
