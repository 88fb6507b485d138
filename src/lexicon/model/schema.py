"""The JSON Schema of every kind of entry and of the manifest, for editors and other tools."""

from __future__ import annotations

import ast
import inspect
import itertools
import json
import textwrap
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from lexicon.model.anatomy import flat
from lexicon.model.frozen import schema_of
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """File name → JSON Schema 2020-12, the same bytes each time."""
    models: dict[str, type[BaseModel]] = {**kind_classes(), "lexicon": Manifest}
    return {f"{name}.json": document(models[name]) for name in sorted(models)}


def models_inside(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and every model inside it, each once."""
    seen, waiting = {model}, [model]
    while waiting:
        current = waiting.pop()
        yield current
        inner = (cls for info in current.model_fields.values() for cls in flat(info.annotation))
        for cls in inner:
            if isinstance(cls, type) and issubclass(cls, BaseModel) and cls not in seen:
                seen.add(cls)
                waiting.append(cls)


def _describe(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Put what the class says of each key into its schema, where editors show it."""
    for key, text in described(model).items():
        if text and key in schema.get("properties", {}):
            schema["properties"][key]["description"] = text


def described(model: type[BaseModel]) -> dict[str, str]:
    """Each key of a model with what its class says of it: the string below the attribute."""
    found: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if issubclass(cls, BaseModel) and cls is not BaseModel:
            found |= _attribute_docstrings(cls)
    return found


def _attribute_docstrings(cls: type[BaseModel]) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    statements = body.body if isinstance(body, ast.ClassDef) else []
    found = {}
    for statement, after in itertools.pairwise([*statements, ast.Pass()]):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            said = after.value if isinstance(after, ast.Expr) else None
            text = said.value if isinstance(said, ast.Constant) else ""
            found[statement.target.id.rstrip("_")] = inspect.cleandoc(str(text))
    return {name: text for name, text in found.items() if name != "model_config"}


def document(model: type[BaseModel]) -> bytes:
    """The JSON Schema of one model, with what its class says of each key."""
    schema = {"$schema": _DIALECT, **schema_of(model)}
    for inner in models_inside(model):
        _describe(schema if inner is model else schema["$defs"].get(inner.__name__, {}), inner)
    return (json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n").encode()
