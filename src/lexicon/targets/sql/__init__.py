"""Picklists as SQL tables."""

from __future__ import annotations

from lexicon.targets.sql.options import SqlOptions
from lexicon.targets.sql.render import faults, render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=SqlOptions, faults=faults)
