"""`python -m lexicon`: the same as the command `lexicon`."""

from __future__ import annotations

from lexicon.cli.main import main

if __name__ == "__main__":
    main()
