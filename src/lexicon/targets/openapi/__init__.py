"""Picklists as schemas of an OpenAPI 3.1 document."""

from __future__ import annotations

from lexicon.targets.openapi.options import OpenApiOptions
from lexicon.targets.openapi.render import faults, render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=OpenApiOptions, faults=faults)
