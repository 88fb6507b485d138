"""Whose property an answer shows: HubSpot says it in the address, and hardly ever in the answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.shape import Object, as_object, as_text
from lexicon.targets.hubspot.destination import OWN_OBJECT, PIPED

_OBJECTS = {
    "contacts": ("contact", "0-1"),
    "companies": ("company", "0-2"),
    "deals": ("deal", "0-3"),
    "tickets": ("ticket", "0-5"),
}
_MORE = {"product": "products", "line_item": "line_items", "quote": "quotes", "lead": "leads",
         "0-7": "products", "0-8": "line_items", "0-14": "quotes", "0-136": "leads",
         "order": "orders", "0-123": "orders", "appointment": "appointments",
         "0-421": "appointments", "course": "courses", "0-410": "courses", "listing": "listings",
         "0-420": "listings", "service": "services", "0-162": "services"}  # fmt: skip
"""What an answer or a warehouse may say besides, and a file is hardly named after."""
_CALLED = {name: key for key, names in _OBJECTS.items() for name in (key, *names)}
_BESIDE = {"all", "crm", "export", "hubspot", "properties", "property", "pipelines", "pipeline",
           "stage", "stages", "default"}  # fmt: skip
"""Words that the name of a file has besides the object's."""
_WORDS = re.compile(r"\d-\d+|[a-z]+")
_FOLDERS = 2
"""How many folders above a file may be named after the object."""


def full_name(item: Object, document: Document) -> str:
    """The property's name with its object before it, where that is told: `companies.industry`."""
    name = as_text(item.get("name"))
    of = _said(item) or _said(as_object(document.json())) or _of_path(document, _known)
    return f"{of}.{name}" if of else name


def object_said(item: Object, document: Document) -> str:
    """The object of which an answer itself says a pipeline to be; "" where it does not."""
    return _said(item) or _said(as_object(document.json()))


def object_named(document: Document) -> str:
    """The object with pipelines after which a file is called: `leads.json`, a table's too."""
    return _of_path(document, has_pipelines)


def name_in_warehouse(name: str, object_: str, document: Document) -> str:
    """The same for a row of a table, whose column may say the object."""
    of = _of(object_.strip().lower()) or _of_path(document, _known)
    return f"{of}.{name}" if of else name


def _said(data: Object) -> str:
    told = (as_text(data.get(key)).lower() for key in ("objectTypeId", "objectType"))
    return next((of for text in told if (of := _of(text))), "")


def _of(text: str) -> str:
    single = text.removesuffix("s")
    return _known(text) or _MORE.get(text) or _MORE.get(single) or ""


def _known(text: str) -> str:
    return _CALLED.get(text, text if OWN_OBJECT.fullmatch(text) else "")


def has_pipelines(text: str) -> str:
    of = _of(text)
    return of if of in PIPED or OWN_OBJECT.fullmatch(of) else ""


def _of_path(document: Document, known: Callable[[str], str]) -> str:
    """The object that the file is named after, else one of the folders next above it."""
    path = PurePosixPath(document.place or document.path.replace("\\", "/"))
    names = (path.stem, *(folder.name for folder in path.parents[:_FOLDERS]))
    return next((of for name in names if (of := known(_only_word(name)))), "")


def _only_word(name: str) -> str:
    """The one word that is not said of every export; "" for several: `company_size` has two."""
    words = [word for word in _WORDS.findall(name.lower()) if word not in _BESIDE]
    return words[0] if len(words) == 1 else ""
