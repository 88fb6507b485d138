"""Where an element stands among others: a schema of Salesforce's has them by the alphabet."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.targets.exports.markup import Element
from lexicon.targets.salesforce.settings import written


def with_text(children: Sequence[Element], tag: str, text: str) -> list[Element]:
    """The elements with this text in the one of that name, and without it where there is none."""
    others = [child for child in children if child.tag != tag]
    return placed(others, written(tag, text)) if text else others


def placed(children: Sequence[Element], made: Element) -> list[Element]:
    """The elements with one more, before the first that comes after it by the alphabet."""
    after = (at for at, child in enumerate(children) if child.tag > made.tag)
    at = next(after, len(children))
    return [*children[:at], made, *children[at:]]
