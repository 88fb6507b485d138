"""Texts that a careless quoting breaks, and dictionaries made of nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle

from hypothesis import strategies as st

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Deprecation, Names
from lexicon.model.kinds.picklist import Picklist, Value
from lexicon.model.manifest import Manifest
from lexicon.model.value_set import value_sets
from lexicon.targets.target import Job, Options

PIECES = (
    '"', "'", '"""', "'''", "`", "\\", "\\\\", "\\n", "\\u0041", "\\N{DASH}", "\n", "\r", "\r\n",
    "\t", "\v", "\f", "\x1b", "\x7f", "\x85", "\xa0", "\xad", "\u2028", "\u2029", "\u200b",
    "\u200d", "\u200e", "\u200f", "\u202e", "\u2066", "\ufeff", "\ufffe", "🙂", "👩\u200d💻", "é",
    "e\u0301", "中", "*/", "/*", "//", "--", "#", "<!--", "-->", "]]>", "<![CDATA[", "</script>",
    "&amp;", "&#0;", "<b>", "${a}", "#{a}", "{{ a }}", "{% a %}", "{a}", "%s", "%(a)s", "$(a)",
    "$$", "$1", ":a", "?", ";", "'; DROP TABLE a; --", "@a", "@deprecated", "{@link a}", "=1+1",
    ",", " ", "  ", ".", "a", "A word", "__proto__", "constructor", "</", "\\/", "0", "U+0000",
)  # fmt: skip


def hostile_texts() -> st.SearchStrategy[str]:
    """Any text that YAML lets in (no NUL, no half character), rich in what is dangerous."""
    signs = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
    return st.lists(st.sampled_from(PIECES) | signs, max_size=12).map("".join)


def many_hostile_texts() -> st.SearchStrategy[list[str]]:
    """As many as a job can use, for one go of a slow compiler; not the simplest, which say nothing.

    Hypothesis begins with the simplest example, here a hundred empty texts.
    """
    return st.lists(hostile_texts(), min_size=120, max_size=150).filter(any)


def hostile_job(texts: Sequence[str], options: Options, size: int = 8) -> Job:
    """A list of some values, all of whose labels, definitions, reasons and codes are these."""
    supply = cycle(texts)
    picklist = Picklist(
        id="hostile",
        kind="picklist",
        version="1.0.0",
        status="proposed",
        owner="sales",
        names=_names(supply),
        definition=_texts(supply),
        values=tuple(_value(number, supply) for number in range(size)),
    )
    manifest = Manifest.model_validate(
        {
            "format": 1,
            "name": _texts(supply),
            "version": "1.0.0",
            "languages": ["en", "fr"],
            "teams": {"sales": {"names": {}}},
        }
    )
    dictionary = Dictionary(manifest, {picklist.ref: picklist})
    return Job(dictionary, value_sets(dictionary), options)


def _value(number: int, supply: Iterator[str]) -> Value:
    deprecated = Deprecation(since="1.0.0", reason=_texts(supply), replaced_by=("value_0",))
    return Value(
        number=number,
        id=f"value_{number}",
        names=_names(supply),
        definition=_texts(supply),
        codes={"hubspot": next(supply)},
        deprecated=deprecated if number % 2 else None,
    )


def _names(supply: Iterator[str]) -> dict[str, Names]:
    return {language: Names(label=next(supply)) for language in ("en", "fr")}


def _texts(supply: Iterator[str]) -> dict[str, str]:
    return {language: next(supply) for language in ("en", "fr")}
