"""Picklists as Java enumerations."""

from __future__ import annotations

from lexicon.targets.java.options import JavaOptions
from lexicon.targets.java.render import faults, render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=JavaOptions, faults=faults)
