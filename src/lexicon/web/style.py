"""The application's look: the site's own sheets, with the colours that the device asks for."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from lexicon.look.figures import figures_css
from lexicon.look.palette import palette_css

_SHEETS = ("page", "head", "blocks", "cases", "tables", "doors")
_OWN = ("app.css", "form.css", "quiz.css", "mine.css", "reports.css", "workshop.css")
_SCHEME = re.compile(r'\[data-md-color-scheme(?:="(\w+)")?\]([^{}]*)\{([^{}]*)\}')


@cache
def look_css() -> str:
    """One sheet for all pages."""
    theme = files("lexicon.site") / "theme" / "assets" / "lexicon"
    sheets = [(theme / f"{name}.css").read_text("utf-8") for name in _SHEETS]
    own = [(files("lexicon.web") / "assets" / name).read_text("utf-8") for name in _OWN]
    made = map(by_device, (sheets[0], palette_css(), *sheets[1:]))
    return "\n".join([*made, figures_css(), *own])


def by_device(sheet: str) -> str:
    """A sheet of the site with its dark scheme where the device is dark, instead of a switch."""
    return _SCHEME.sub(_ruled, sheet)


def _ruled(found: re.Match[str]) -> str:
    scheme, inside, rules = found.groups()
    rule = f":root{inside.rstrip()} {{{rules}}}"
    return f"@media (prefers-color-scheme: dark) {{ {rule} }}" if scheme == "slate" else rule
