"""Whose property an answer shows: HubSpot says it in the address, and hardly ever in the answer."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.shape import Object, as_object, as_text

_OBJECTS = {
    "contacts": ("contact", "0-1"),
    "companies": ("company", "0-2"),
    "deals": ("deal", "0-3"),
    "tickets": ("ticket", "0-5"),
}
_MORE = {"product": "products", "line_item": "line_items", "quote": "quotes", "lead": "leads",
         "0-7": "products", "0-8": "line_items", "0-14": "quotes", "0-136": "leads"}  # fmt: skip
"""What an answer or a warehouse may say besides, and a file is hardly named after."""
_CALLED = {name: key for key, names in _OBJECTS.items() for name in (key, *names)}
_CUSTOM = re.compile(r"2-\d+")
_BESIDE = {"all", "crm", "export", "hubspot", "properties", "property"}
"""Words that the name of a file has besides the object's."""
_WORDS = re.compile(r"\d-\d+|[a-z]+")
_FOLDERS = 2
"""How many folders above a file may be named after the object."""


def full_name(item: Object, document: Document) -> str:
    """The property's name with its object before it, where that is told: `companies.industry`."""
    name = as_text(item.get("name"))
    of = _said(item) or _said(as_object(document.json())) or _of_path(document)
    return f"{of}.{name}" if of else name


def name_in_warehouse(name: str, object_: str, document: Document) -> str:
    """The same for a row of a table, whose column may say the object."""
    of = _of(object_.strip().lower()) or _of_path(document)
    return f"{of}.{name}" if of else name


def _said(data: Object) -> str:
    told = (as_text(data.get(key)).lower() for key in ("objectTypeId", "objectType"))
    return next((of for text in told if (of := _of(text))), "")


def _of(text: str) -> str:
    single = text.removesuffix("s")
    return _known(text) or _MORE.get(text) or _MORE.get(single) or ""


def _known(text: str) -> str:
    return _CALLED.get(text, text if _CUSTOM.fullmatch(text) else "")


def _of_path(document: Document) -> str:
    """The object that the file is named after, else one of the folders next above it."""
    path = PurePosixPath(document.place or document.path.replace("\\", "/"))
    names = (path.stem, *(folder.name for folder in path.parents[:_FOLDERS]))
    return next((of for name in names if (of := _named_after(name))), "")


def _named_after(name: str) -> str:
    """A name that has but one word which is not said of every export: `company_size` has two."""
    words = [word for word in _WORDS.findall(name.lower()) if word not in _BESIDE]
    return _known(words[0]) if len(words) == 1 else ""
