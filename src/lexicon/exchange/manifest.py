"""The manifest of a dictionary that begins with an import."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from lexicon.exchange.answering import FIRST_TEAMS
from lexicon.exchange.heading import FIRST_VERSION
from lexicon.languages.words import load_words
from lexicon.yamlfile.block import block_lines
from lexicon.yamlfile.inline import inline


def first_manifest(
    languages: Sequence[str], targets: Mapping[str, object], broken: Collection[str] = ()
) -> str:
    """Two teams, the languages of the CRM's labels, and the CRM as a target.

    Rules that the CRM breaks today weigh a warning, so that a check says so and fails nobody.
    """
    words = {language: load_words("lexicon.exchange", "", language) for language in languages}
    names = {language: words[language]["name"] for language in languages}
    lines = [
        "# yaml-language-server: $schema=../schema/lexicon.json",
        "format: 1",
        f"name: {inline(names)}",
        f"version: {FIRST_VERSION}",
        f"languages: {inline(list(languages))}",
        "teams:",
    ]
    for team in FIRST_TEAMS:
        called = {language: words[language]["teams"][team] for language in languages}
        head = words[languages[0]]["heads"][team]
        lines.append(f"  {team}: {inline({'names': called, 'head': head})}")
    if targets:
        lines.append("targets:")
        lines += block_lines(targets, 2)
    if broken:
        lines.append(f"# {words[languages[0]]['broken']}")
        lines.append(f"rules: {inline(dict.fromkeys(sorted(broken), 'warning'))}")
    return "\n".join(lines) + "\n"
