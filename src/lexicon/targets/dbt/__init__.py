"""Picklists as a dbt package."""

from __future__ import annotations

from lexicon.targets.dbt.limits import faults
from lexicon.targets.dbt.options import DbtOptions
from lexicon.targets.dbt.render import render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=DbtOptions, faults=faults)
