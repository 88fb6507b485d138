"""Criteria as SQL: the stage of each record by its own fields, as a view and as a dbt package."""

from __future__ import annotations

from lexicon.targets.sql_criteria.limits import faults
from lexicon.targets.sql_criteria.options import SqlCriteriaOptions
from lexicon.targets.sql_criteria.render import render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=SqlCriteriaOptions, faults=faults)
