"""The linters that Odoo's community holds its modules to, and gettext, have nothing to say."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from lexicon.targets.odoo import TARGET
from lexicon.targets.odoo.options import OdooOptions
from lexicon.targets.target import Job
from tests.targets.golden import write_files
from tests.targets.odoo.samples import MODULE, job
from tests.targets.picklists import deprecated, value
from tests.targets.sample import sample_job
from tests.tools import need, run

LONG = value("long", "A stage whose name goes on and on: " * 3, "Une étape au nom sans fin, " * 4)
ODD = value("odd", 'It\'s "so" \\ <b> & ${a} %s', "« À l'œuvre » 🙂", definition={"en": "& < >"})
JOBS = {
    "sample": sample_job(OdooOptions()),
    "odd": job(LONG, ODD, value("old", **deprecated()), noupdate=True, series="18.0"),
}
pytestmark = pytest.mark.xdist_group("crm")


@pytest.mark.parametrize("made", JOBS.values(), ids=JOBS.keys())
def test_the_linters_of_odoos_community_find_nothing(made: Job, tmp_path: Path) -> None:
    module = need("oca-checks-odoo-module")
    write_files(tmp_path, TARGET.render(made))
    run(["git", "init", "-q", tmp_path])  # the linter looks for the root of a repository
    assert run([module, tmp_path / MODULE]).strip() == ""
    files = sorted((tmp_path / MODULE / "i18n").iterdir())
    assert [path.name for path in files] == ["fr.po", f"{MODULE}.pot"]
    assert run([need("oca-checks-po"), *files]).strip() == ""


@pytest.mark.parametrize("made", JOBS.values(), ids=JOBS.keys())
def test_gettext_compiles_the_translations(made: Job, tmp_path: Path) -> None:
    msgfmt = need("msgfmt")
    write_files(tmp_path, TARGET.render(made))
    compiled = tmp_path / "fr.mo"
    run([msgfmt, "-c", "-o", compiled, tmp_path / MODULE / "i18n" / "fr.po"])
    source = polib.pofile(str(tmp_path / MODULE / "i18n" / "fr.po"))
    expected = {entry.msgid: entry.msgstr for entry in source if entry.msgstr}
    assert {entry.msgid: entry.msgstr for entry in polib.mofile(str(compiled))} == expected


def test_the_linters_do_find_something(tmp_path: Path) -> None:
    module = need("oca-checks-odoo-module")
    files = dict(TARGET.render(JOBS["sample"]))
    name = f"{MODULE}/data/crm_stage_data.xml"
    files[name] = files[name].replace(b' eval="10" />', b">10</field>")
    write_files(tmp_path, files)
    run(["git", "init", "-q", tmp_path])
    with pytest.raises(pytest.fail.Exception, match="xml-field-numeric-without-eval"):
        run([module, tmp_path / MODULE])
