"""The form on which an entry is changed: its fields, what stands in them, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.scalars import in_full
from lexicon.project.blanks import Blank, Path
from lexicon.web.naming import called, choice, heading
from lexicon.web.posted import Form
from lexicon.web.tongue import Tongue
from lexicon.yamlfile.rewrite import Value

_OFFERED = {"chosen": "options", "default": "values"}
"""Fields that name one of the parts that the entry itself lists."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field as it is shown; `rows` is its height in lines."""

    name: str
    form: str
    label: str
    language: str
    text: str
    rows: int
    is_on: bool
    is_needed: bool
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The fields of one language, or those of none ("")."""

    language: str
    fields: tuple[Field, ...]


def groups(
    entry: Entry,
    blanks: Sequence[Blank],
    values: Mapping[Path, Value],
    dictionary: Dictionary,
    tongue: Tongue,
) -> list[Group]:
    """The fields by language, the reader's first and what has no language last."""
    shown = [(blank, _field(blank, entry, values, dictionary, tongue)) for blank in blanks]
    order = sorted(dictionary.languages, key=lambda code: code != tongue.language)
    found = (Group(code, tuple(f for b, f in shown if b.language == code)) for code in (*order, ""))
    return [group for group in found if group.fields]


def typed(form: Form, blanks: Sequence[Blank]) -> dict[Path, Value]:
    """What was typed into the fields; a field that was not sent says nothing."""
    sent = (blank for blank in blanks if blank.name in form or blank.form == "yes_no")
    return {blank.keys: _typed(form.get(blank.name, ""), blank) for blank in sent}


def _typed(text: str, blank: Blank) -> Value:
    match blank.form:
        case "yes_no":
            return text == "yes"
        case "list":
            lines = (" ".join(line.split()) for line in text.split("\n"))
            return tuple(dict.fromkeys(line for line in lines if line)) or None
        case "prose":
            return text.strip() or None
        case _:
            return " ".join(text.split()) or None


def _field(
    blank: Blank,
    entry: Entry,
    values: Mapping[Path, Value],
    dictionary: Dictionary,
    tongue: Tongue,
) -> Field:
    value = values.get(blank.keys)
    text = "\n".join(value) if isinstance(value, tuple) else _text(value)
    options = _options(blank, entry, text, dictionary, tongue)
    form = "choice" if options else "line" if blank.form == "choice" else blank.form
    return Field(
        blank.name,
        form,
        heading(entry, blank.path, tongue),
        blank.language,
        text,
        _rows(blank, text),
        value is True,
        blank.is_needed,
        options,
    )


def _text(value: Value) -> str:
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def _rows(blank: Blank, text: str) -> int:
    if blank.form == "list":
        return max(2, text.count("\n") + 1)
    lines = sum(1 + len(line) // 70 for line in text.split("\n"))
    return min(max(lines + 1, 3), 16)


def _options(
    blank: Blank, entry: Entry, text: str, dictionary: Dictionary, tongue: Tongue
) -> tuple[Option, ...]:
    known = dict(_known(blank, entry, text, dictionary, tongue))
    if not known:
        return ()
    if text and text not in known:
        known[text] = text
    empty = () if blank.is_needed and text else (Option("", "–", not text),)
    chosen = (Option(value, label, value == text) for value, label in known.items())
    return (*empty, *chosen)


def _known(
    blank: Blank, entry: Entry, text: str, dictionary: Dictionary, tongue: Tongue
) -> list[tuple[str, str]]:
    """Values with their labels; a reference is written as it was written before."""
    key = blank.keys[-1]
    if blank.options:
        return [(value, choice(entry, blank.path, value, tongue)) for value in blank.options]
    if blank.refers:
        start = in_full(blank.refers, "") if "/" in text else ""
        prefix = f"{blank.refers}/"
        entries = [item for ref, item in dictionary.entries.items() if ref.startswith(prefix)]
        return [(f"{start}{it.id}", called(it, dictionary, tongue).label) for it in entries]
    parts = getattr(entry, _OFFERED.get(key, ""), ())
    return [(name, _part(part, name, tongue)) for part in parts for name in [_key(part)]]


def _key(part: object) -> str:
    return str(getattr(part, "key", None) or getattr(part, "id", ""))


def _part(part: object, name: str, tongue: Tongue) -> str:
    names = getattr(part, "names", {}).get(tongue.language)
    return str(names.label) if names and names.label else name
