"""Types of a module that only type checkers look at are dicts; all else stays as it is."""

from __future__ import annotations

import subprocess
import sys

from lexicon.cli.bare_types import load_bare

CODE = """
import sys, typing, typing_extensions
from lexicon.cli.bare_types import load_bare
before = list(sys.meta_path), typing.TypedDict, typing_extensions.TypedDict
load_bare("pydantic_core.core_schema")
import pydantic
from pydantic_core import core_schema
assert (sys.meta_path, typing.TypedDict, typing_extensions.TypedDict) == before
assert core_schema.StringSchema(type="str") == {"type": "str"}
assert not hasattr(core_schema.StringSchema, "__total__")
assert type(core_schema.__loader__).__name__ == type(core_schema.__spec__.loader).__name__
assert "bare" not in type(core_schema.__loader__).__module__
class Said(typing_extensions.TypedDict, total=False):
    label: str
class Model(pydantic.BaseModel):
    names: dict[str, int]
    said: Said
print(Model.model_validate_json('{"names": {"a": 1}, "said": {"label": "b"}}').model_dump())
print(sorted(Model.model_json_schema()["properties"]))
try:
    Model.model_validate({"names": {"a": "x"}, "said": {"label": 1}})
except pydantic.ValidationError as fault:
    print([one["type"] for one in fault.errors()])
"""


def test_pydantic_works_as_ever() -> None:
    command = [sys.executable, "-W", "error", "-c", CODE]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [
        "{'names': {'a': 1}, 'said': {'label': 'b'}}",
        "['names', 'said']",
        "['int_parsing', 'string_type']",
    ]


def test_what_is_loaded_and_what_there_is_not_change_nothing() -> None:
    before = list(sys.meta_path)
    load_bare("typing")
    assert sys.meta_path == before
    load_bare("lexicon.no_such_module")
    try:
        __import__("lexicon.no_such_module")
    except ModuleNotFoundError:
        assert sys.meta_path == before
