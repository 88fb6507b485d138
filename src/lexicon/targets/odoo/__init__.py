"""Odoo: a module with the stages of opportunities and their translations."""

from __future__ import annotations

from lexicon.targets.odoo.fix import fix
from lexicon.targets.odoo.limits import faults
from lexicon.targets.odoo.options import OdooOptions
from lexicon.targets.odoo.render import render
from lexicon.targets.odoo.requirements import described
from lexicon.targets.odoo.stages import bare_id, code, list_name
from lexicon.targets.target import Target

TARGET = Target(
    render=render,
    options=OdooOptions,
    faults=faults,
    list_name=list_name,
    code=code,
    fix=fix,
    recodes=False,
    bare_code=bare_id,
    described=described,
)
