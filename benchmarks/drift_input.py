"""Write N values in lists of 100, as a dictionary and as the export of a Salesforce org.

`python -m benchmarks.drift_input 10000 DIR`. Both say the same, so that the comparison ends well.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

LIST = 100
"""Values in a list."""
_MANIFEST = """format: 1
name: {en: Words, fr: Mots}
version: 1.0.0
languages: [en, fr]
teams: {sales: {names: {en: Sales, fr: Commerce}}}
"""
_HEAD = """id: list_{0}
kind: picklist
version: 1.0.0
status: proposed
owner: sales
names: {{en: {{label: List {0}}}, fr: {{label: Liste {0}}}}}
definition: {{en: The values of list {0}., fr: Les valeurs de la liste {0}.}}
values:
"""
_VALUE = """  - number: {0}
    id: value_{1}
    names: {{en: {{label: Value {1}}}, fr: {{label: Valeur {1}}}}}
    codes: {{salesforce: Value-{1}}}
"""
_SET = """<?xml version="1.0" encoding="UTF-8"?>
<GlobalValueSet xmlns="http://soap.sforce.com/2006/04/metadata">
{0}    <masterLabel>List</masterLabel>
    <sorted>false</sorted>
</GlobalValueSet>
"""
_SHOWN = """    <customValue>
        <fullName>Value-{0}</fullName>
        <default>false</default>
        <label>Value {0}</label>
    </customValue>
"""


def main() -> None:
    """Read the two arguments and write."""
    write(int(sys.argv[1]), Path(sys.argv[2]))


def write(number: int, folder: Path) -> None:
    """Write `dictionary/` and `org/` with `number` values into a folder."""
    for path, text in _files(number):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _files(number: int) -> Iterator[tuple[str, str]]:
    yield "dictionary/lexicon.yaml", _MANIFEST
    for place in range(0, number, LIST):
        name, values = place // LIST, range(place, min(place + LIST, number))
        written = "".join(_VALUE.format(n - place, n) for n in values)
        yield f"dictionary/picklists/list_{name}.yaml", _HEAD.format(name) + written
        shown = "".join(_SHOWN.format(n) for n in values)
        yield f"org/globalValueSets/List_{name}.globalValueSet-meta.xml", _SET.format(shown)


if __name__ == "__main__":
    main()
