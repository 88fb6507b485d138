"""The words of rules and of lower rooms' faults: titles, sentences, hints, explanations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from lexicon.checks.label import said
from lexicon.findings import Finding
from lexicon.languages.called import language_called
from lexicon.languages.phrase import listed, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import folder_of_package, load_words

BUILT_IN = (
    "lexicon.checks.rules",
    "lexicon.history.refusals",
    "lexicon.source.faults",
    "lexicon.yamlfile.faults",
)

_LANGUAGES = {"language", "other_language"}
"""Facts that are the tag of a language, for which a sentence has its name."""


class Explained(NamedTuple):
    """A finding's sentence and what to do about it, in one language."""

    message: str
    hint: str


class Words(NamedTuple):
    """Looks words up in the packages that hold them; targets add theirs."""

    packages: tuple[str, ...] = BUILT_IN

    def of(self, rule: str, language: str) -> dict[str, Any]:
        """All words of a rule; empty where there are none."""
        found = (load_words(package, rule, language) for package in self.packages)
        return next((words for words in found if words), {})

    def explain(self, finding: Finding, language: str) -> Explained:
        """The finding in words."""
        words = self.of(finding.rule, language)
        facts = {key: _shown(value, language) for key, value in finding.facts.items()}
        for key in words.get("called", {}).keys() & facts.keys():
            facts[key] = _called(facts[key], words["called"][key])
        for key in _LANGUAGES & facts.keys():
            facts[key] = language_called(facts[key], language)
        if isinstance(spoken := finding.facts.get("languages"), tuple):
            facts["languages"] = listed(language, [language_called(it, language) for it in spoken])
        message = words.get(finding.message, finding.rule).format_map(_Facts(facts))
        hint = words.get(finding.hint, "").format_map(_Facts(facts))
        return Explained(typeset(language, message), typeset(language, hint))

    def names(self) -> tuple[str, ...]:
        """Every rule that has words, sorted."""
        return tuple(sorted(set(_stems(self.packages))))


class _Facts(dict[str, str]):
    """A blank that no fact fills stays visible instead of stopping a check."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _called(fact: str, names: Mapping[str, str]) -> str:
    """A code by the name that the words have for it, with what is told of it in brackets."""
    code, bracket, rest = fact.partition(" (")
    return f"{names.get(code, code)}{bracket}{rest}"


def _stems(packages: Iterable[str]) -> Iterable[str]:
    for package in packages:
        for file in folder_of_package(package).iterdir():
            if file.name.endswith(".en.yml"):
                yield file.name.removesuffix(".en.yml")


def _shown(value: object, language: str) -> str:
    """A fact in a sentence."""
    facts = value if isinstance(value, list | tuple) else (value,)
    return printable(", ".join(said(fact, language) for fact in facts))
