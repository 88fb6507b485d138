"""Templates of targets: Jinja2, strict, with the target's own quoting; or a text with blanks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Template
from typing import TYPE_CHECKING

from lexicon.languages.words import folder_of_package

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


def filled(package: str, name: str, /, **blanks: str) -> str:
    """The file `<package>/templates/<name>.txt` with every `$blank` filled in.

    Where nothing loops: Jinja2 takes 50 ms before it fills the first. A blank for whole lines
    brings the end of each line with it, and may be empty. Raises KeyError where a blank is left.
    """
    file = folder_of_package(package) / "templates" / f"{name}.txt"
    return Template(file.read_text("utf-8")).substitute(blanks)
