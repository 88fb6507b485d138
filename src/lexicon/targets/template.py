"""Jinja2 as targets use it: strict, silent about HTML, quoting by the target's own functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2


def environment(package: str, quoting: Mapping[str, Callable[..., str]]) -> jinja2.Environment:
    """The templates in `<package>/templates`, with the target's quoting functions as filters."""
    import jinja2  # only rendering needs it: a check asks targets for their faults alone

    made = jinja2.Environment(
        loader=jinja2.PackageLoader(package, "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  no HTML here: each target quotes for its own language
    )
    made.filters.update(quoting)
    return made
