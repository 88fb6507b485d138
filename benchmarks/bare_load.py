"""The floor under a comparison: only load the dictionaries, as `lexicon diff` does first."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from lexicon.source.load import load


def main() -> None:
    """Load every project named; end without freeing them, as the command does."""
    loaded = [load(Path(name)) for name in sys.argv[1:]]
    os._exit(any(item.findings for item in loaded))


if __name__ == "__main__":
    main()
