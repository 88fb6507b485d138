"""What an Odoo shows, and the files that bring it in line, in few lines of a test."""

from __future__ import annotations

import csv
from io import StringIO

from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.odoo import TARGET
from tests.targets.odoo.samples import MODULE, job
from tests.targets.picklists import Written

SHOWS = frozenset({"values", "order", "labels", "inactive", "won"})
STAGES = "stages/stages.csv"


def stage(code: str, en: str, fr: str | None = None, **more: object) -> SeenValue:
    """A stage as an export with translations shows it."""
    folded, won = more.get("folded", False), more.get("won", False)
    labels = {"en": en} if fr is None else {"en": en, "fr": fr}
    return SeenValue(code, labels, not folded, {"won": won})


def own(key: str, **more: object) -> SeenValue:
    """A stage of our own module, named as the tests' values are."""
    return stage(f"{MODULE}.stage_{key}", f"{key} in English", f"{key} en français", **more)


def odoo(*values: SeenValue) -> SeenList:
    return SeenList("odoo", "crm.stage", values, "crm.stage.csv", shows=SHOWS)


def fixed(seen: SeenList, *values: Written, **options: object) -> dict[str, str]:
    """The files that bring Odoo in line with a list of these values."""
    made = job(*values, **options)
    assert TARGET.fix is not None
    files = TARGET.fix(made, made.value_sets[0], seen)
    return {name: content.decode() for name, content in files.items()}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))
