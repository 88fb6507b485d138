"""Picklists as JSON Schemas, version 2020-12."""

from __future__ import annotations

from lexicon.targets.json_schema.options import JsonSchemaOptions
from lexicon.targets.json_schema.render import render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=JsonSchemaOptions)
