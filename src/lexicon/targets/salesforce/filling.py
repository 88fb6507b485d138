"""The target's templates, with its own quoting."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from lexicon.targets.salesforce.quoting import (
    apex_comment,
    apex_string,
    xml_comment,
    xml_element,
    xml_text,
    xml_translation,
)
from lexicon.targets.template import environment

if TYPE_CHECKING:
    import jinja2


def fill(template: str, **facts: object) -> bytes:
    """A file made from a template of this target."""
    return _environment().get_template(f"{template}.j2").render(facts).encode("utf-8")


@cache
def _environment() -> jinja2.Environment:
    quoting: dict[str, Callable[..., str]] = {
        "xml": xml_text,
        "comment": xml_comment,
        "element": xml_element,
        "translation": xml_translation,
        "apex": apex_string,
        "doc": apex_comment,
    }
    return environment("lexicon.targets.salesforce", quoting)
