"""What every picture has: a name and a description that a screen reader says."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.look.escape import html


def picture(style: str, name: str, told: tuple[str, str], height: int, parts: Sequence[str]) -> str:
    """An `<svg>` as wide as its page; `told` is its title and description.

    `name` begins the ids of both. The search leaves the picture out: it only repeats other pages.
    """
    title, description = told
    return "\n".join(
        (
            f'<svg class="{style}" width="100%" height="{height}" role="group"',
            f' aria-labelledby="{name}-title" aria-describedby="{name}-text" data-search-exclude>',
            f'<title id="{name}-title">{html(title)}</title>',
            f'<desc id="{name}-text">{html(description)}</desc>',
            *parts,
            "</svg>",
        )
    )
