"""What a metadata file's path says: which component it is, and in which language."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from lexicon.targets.exports.document import Document
from lexicon.targets.salesforce.components import language_tag

_PACKAGE = re.compile(r"[A-Za-z][A-Za-z0-9_]*__(?=[A-Za-z])")


def component_name(document: Document) -> str:
    """`Fit.globalValueSet-meta.xml` and `Fit.globalValueSet` → `Fit`."""
    return _path(document).name.partition(".")[0]


def endings(*kinds: str) -> tuple[str, ...]:
    """How files of some kinds of component are called: as a source, and as metadata."""
    return tuple(f".{kind}{end}" for kind in kinds for end in ("-meta.xml", ""))


def folder_names(document: Document) -> tuple[str, str]:
    """The names of the two folders that a file stands in, the nearest first; else ""."""
    parents = (*(parent.name for parent in _path(document).parents), "", "")
    return parents[0], parents[1]


def plain_set(name: str) -> str:
    """A global set's name as fields and files share it: an org may write `__gvs` behind it."""
    return name.removesuffix("__gvs")


def named_in(name: str, document: Document) -> tuple[str, str]:
    """`Lead-fr` → (`Lead`, `fr`): nothing inside a translation says its language.

    A package's name may stand before it, as in `Lead-pack__fr`.
    """
    component, _, code = name.rpartition("-")
    code = _PACKAGE.sub("", code)
    if not component or not code.isascii() or not code.replace("_", "").isalpha():
        raise document.unreadable("salesforce.language_in_name")
    return component, language_tag(code)


def is_of_package(name: str) -> bool:
    """Whether a package translates: what it leaves untranslated, the org's own file may not."""
    return _PACKAGE.match(name.rpartition("-")[2]) is not None


def _path(document: Document) -> PurePosixPath:
    return PurePosixPath(document.path.replace("\\", "/"))
