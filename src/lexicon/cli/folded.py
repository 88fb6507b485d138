"""Lines that end between words where a terminal is narrow; what is piped stays as it is."""

from __future__ import annotations

import re
import shutil
import sys
from textwrap import wrap

_LABEL = re.compile(r" *\S+\) | *")
_NARROWEST = 20


def folded(line: str, width: int) -> str:
    """A line as several of at most `width` signs, below each other after an option's letter.

    A word that is longer stays whole, so that it can be copied.
    """
    if len(line) <= width:
        return line
    label = _LABEL.match(line)
    beneath = " " * (label.end() if label else 0)
    return "\n".join(
        wrap(
            line,
            width,
            subsequent_indent=beneath,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def for_terminal(line: str) -> str:
    """The same for the terminal as wide as it is now."""
    if not sys.stdout.isatty():
        return line
    return folded(line, max(_NARROWEST, shutil.get_terminal_size().columns))
