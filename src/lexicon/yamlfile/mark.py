"""Where a mark of libyaml is for people: they see a new line only behind a line feed.

libyaml begins one behind U+0085, U+2028 and U+2029 too, which come along with texts pasted from
elsewhere; editors, Git and GitHub do not.
"""

from __future__ import annotations

import re

from yaml.error import Mark

_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")


def line_and_column(text: str, mark: Mark) -> tuple[int, int]:
    """Both from 0, in a text without its byte order mark."""
    return text.count("\n", 0, mark.index), mark.index - text.rfind("\n", 0, mark.index) - 1


def has_other_breaks(text: str) -> bool:
    """Whether libyaml counts more lines than people do."""
    return _OTHER_BREAKS.search(text) is not None
