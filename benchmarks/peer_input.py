"""Write what glean_parser checks: `python -m benchmarks.peer_input 1000 FILE`.

As many entries as a dictionary has, each of the same size: linkml reads the dictionary's own files,
but glean_parser has a format of its own, so its descriptions carry the same texts, less what its
keys weigh.
"""

from __future__ import annotations

import sys
from pathlib import Path
from string import Template

from benchmarks.make_dictionary import files

PEERS = Path(__file__).parent / "peers"


def write_glean(number: int, file: Path) -> int:
    """Write `number` metrics with the dictionary's texts into one file; gives its bytes."""
    head = "---\n$schema: moz://mozilla.org/schemas/glean/metrics/2-0-0\nmeasured:\n"
    template = Template((PEERS / "glean.yaml").read_text("utf-8"))
    entries = {path: text for path, text in files(number).items() if path.count("/") > 1}
    metrics = [_metric(template, Path(path).stem, text) for path, text in entries.items()]
    return file.write_bytes((head + "".join(metrics)).encode())


def _metric(template: Template, name: str, text: str) -> str:
    room = len(text.encode()) - len(template.template)
    lines, kept = [], 0
    for line in text.splitlines():
        kept += len(line.encode()) + 7  # the indentation and the end of the line
        if kept < room:
            lines.append(line)
    return template.substitute(id=name, text="\n      ".join(lines))


if __name__ == "__main__":
    write_glean(int(sys.argv[1]), Path(sys.argv[2]))
