"""Write one list of N values twice: `python -m benchmarks.enum_input 1000 DIR`.

As a dictionary of one picklist in two languages, and as LinkML says the same: titles, descriptions,
numbers as ranks, the other language as aliases, every tenth value deprecated.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.make_dictionary import names

MANIFEST = """\
format: 1
name: {en: Measured, fr: Mesuré}
version: 1.0.0
languages: [en, fr]
teams:
  sales: {names: {en: Sales, fr: Commerce}, head: head of sales}
"""
PICKLIST = """\
id: measured
kind: picklist
version: 1.0.0
status: proposed
owner: sales
names:
  en: {label: Measured list}
  fr: {label: Liste mesurée, gender: f}
definition: {en: What is measured., fr: Ce qui est mesuré.}
values:
"""
LINKML = """\
id: https://example.org/measured
name: measured
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: ["linkml:types"]
enums:
  Measured:
    description: What is measured.
    permissible_values:
"""


def write(number: int, folder: Path) -> None:
    """A project below `folder`, and `list.linkml.yaml` beside its dictionary."""
    picklists = folder / "dictionary" / "picklists"
    picklists.mkdir(parents=True)
    (folder / "dictionary" / "lexicon.yaml").write_text(MANIFEST, "utf-8")
    ours = "".join(map(_value, range(1, number + 1)))
    (picklists / "measured.yaml").write_text(PICKLIST + ours, "utf-8")
    theirs = "".join(map(_permissible, range(1, number + 1)))
    (folder / "list.linkml.yaml").write_text(LINKML + theirs, "utf-8")


def _value(n: int) -> str:
    en, fr = names(n)
    old = "    deprecated: {since: 1.0.0, reason: {en: Not used., fr: Inusité.}}\n"
    return (
        f"  - number: {n}\n    id: value_{n}\n"
        f"    names: {{en: {{label: {en}}}, fr: {{label: {fr}}}}}\n"
        f"    definition: {{en: What {en} means., fr: Ce que veut dire {fr}.}}\n"
        f"{'' if n % 10 else old}"
    )


def _permissible(n: int) -> str:
    en, fr = names(n)
    return (
        f"      value_{n}:\n        title: {en}\n        description: What {en} means.\n"
        f"        rank: {n}\n"
        f"        structured_aliases: [{{literal_form: {fr}, in_language: fr}}]\n"
        f"{'' if n % 10 else '        deprecated: Not used.' + chr(10)}"
    )


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
