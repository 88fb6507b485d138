"""Edit a dictionary as people would: `python -m benchmarks.edit_dictionary DIR EVERY`.

Changes one file in EVERY of a project that `make_dictionary` wrote, each kind in its own way:
prose in both languages, a deadline, a range, a label. EVERY of 1 changes them all.
"""

from __future__ import annotations

import sys
from pathlib import Path

EDITS = {
    "terms": (
        ("look at together before they decide", "look at before they decide together"),
        ("regardent ensemble avant de décider", "regardent avant de décider ensemble"),
    ),
    "fields": (("at_most: 100", "at_most: 200"),),
    "agreements": (
        (" d\n    when:", " w\n    when:"),
        ("by a person, by telephone first", "by telephone, by a person"),
    ),
    "picklists": (("label: Always", "label: Every time"), ("joint meeting", "common meeting")),
}


def main() -> None:
    """Read the two arguments and write."""
    edit(Path(sys.argv[1]), int(sys.argv[2]))


def edit(project: Path, every: int) -> int:
    """Edit one file in `every`; gives how many files are others now."""
    files = sorted((project / "dictionary").glob("*/*.yaml"))
    return sum(_edited(file) for file in files[::every])


def _edited(file: Path) -> bool:
    before = text = file.read_text("utf-8")
    for old, new in EDITS.get(file.parent.name, ()):
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    return text != before


if __name__ == "__main__":
    main()
