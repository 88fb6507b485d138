"""Picklists as a typed Python package."""

from __future__ import annotations

from lexicon.targets.python.options import PythonOptions
from lexicon.targets.python.render import faults, render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=PythonOptions, faults=faults)
