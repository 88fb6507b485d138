"""HTML that is escaped already, and stays in one line when text is put into it."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from lexicon.look.escape import html


class Html(Markup):
    """Markup whose `format`, `join` and `+` also take out line breaks.

    An empty line in a text would end the HTML block that it stands in, and what follows would be
    read as Markdown.
    """

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any, /) -> Html:
        """Text made harmless; what is HTML already stays."""
        return cls(s if hasattr(s, "__html__") else html(str(s)))
