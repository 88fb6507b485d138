"""Picklists as Protobuf enumerations."""

from __future__ import annotations

from lexicon.targets.protobuf.limits import faults
from lexicon.targets.protobuf.options import ProtobufOptions
from lexicon.targets.protobuf.render import render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=ProtobufOptions, faults=faults)
