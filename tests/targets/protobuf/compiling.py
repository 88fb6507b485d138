"""What protoc makes of generated files: enumerations with their options, read back."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc_tools
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from lexicon.targets.target import Files
from tests.targets.golden import write_files
from tests.tools import run

WELL_KNOWN = Path(grpc_tools.__file__).parent / "_proto"


@dataclass(frozen=True)
class Compiled:
    """One enumeration: values by name, with their numbers and options."""

    facts: Any
    numbers: Mapping[str, int]
    values: Mapping[str, Any]
    deprecated: frozenset[str]
    reserved_numbers: tuple[int, ...]
    reserved_names: tuple[str, ...]


def compiled(files: Files, folder: Path) -> Mapping[str, Compiled]:
    """Every enumeration of a package by name; a warning of protoc fails the test."""
    write_files(folder, files)
    protos = [name for name in files if name.endswith(".proto")]
    protoc = [sys.executable, "-m", "grpc_tools.protoc", f"-I{folder}", f"-I{WELL_KNOWN}"]
    image = folder / "image"
    written = ["--fatal_warnings", "--include_imports", f"--descriptor_set_out={image}"]
    run([*protoc, *written, *protos])
    found = descriptor_pb2.FileDescriptorSet.FromString(image.read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for file in found.file:
        pool.Add(file)
    ours = [file for file in found.file if file.name in protos]
    enums = [(file.package, enum) for file in ours for enum in file.enum_type]
    return {enum.name: _compiled(enum, package, pool) for package, enum in enums}


def _compiled(enum: Any, package: str, pool: Any) -> Compiled:
    def read(options: Any, kind: str, extension: str) -> Any:
        """Options again, by a reader that knows ours."""
        message = pool.FindMessageTypeByName(f"google.protobuf.{kind}")
        told = message_factory.GetMessageClass(message).FromString(options.SerializeToString())
        return told.Extensions[pool.FindExtensionByName(f"{package}.{extension}")]

    said = [value for value in enum.value if value.number]
    return Compiled(
        facts=read(enum.options, "EnumOptions", "picklist"),
        numbers={value.name: value.number for value in enum.value},
        values={v.name: read(v.options, "EnumValueOptions", "picklist_value") for v in said},
        deprecated=frozenset(value.name for value in enum.value if value.options.deprecated),
        reserved_numbers=tuple(item.start for item in enum.reserved_range),
        reserved_names=tuple(enum.reserved_name),
    )
