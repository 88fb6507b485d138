"""Picklists as enumerations of a GraphQL schema."""

from __future__ import annotations

from lexicon.targets.graphql.options import GraphQlOptions
from lexicon.targets.graphql.render import faults, render
from lexicon.targets.target import Target

TARGET = Target(render=render, options=GraphQlOptions, faults=faults)
