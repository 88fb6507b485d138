"""Picklists as a TypeScript package."""

from __future__ import annotations

from lexicon.targets.target import Target
from lexicon.targets.typescript.options import TypeScriptOptions
from lexicon.targets.typescript.render import faults, render

TARGET = Target(render=render, options=TypeScriptOptions, faults=faults)
