"""What a reader of one format is: READER in `targets/<crm>/exports/<format>.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList


@dataclass(frozen=True, slots=True)
class Reader:
    """`knows` tells its format by content, cheaply (an XML file by `root()`); `read` reads it.

    Both may raise ExportUnreadable; from `knows` it means no. Of two readers that know a file, the
    one of lower rank reads it. A damaged file is known by `signs`, all of which stand in every JSON
    file of the format, or by `endings`, with which no other file's name ends; `headings` are those
    that a table of it may have. A format's words, `<format>.<language>.yml`, are `title` and `how`:
    how one gets such a file out of the CRM.
    """

    knows: Callable[[Document], bool]
    read: Callable[[Document], tuple[SeenList, ...]]
    rank: int = 10
    signs: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
