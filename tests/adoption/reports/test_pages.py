"""A report as a page of its own, in a real browser: for everybody, on a phone, in the dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.adoption import formats
from lexicon.adoption.telling.format import Format
from lexicon.adoption.telling.gathering import gathered
from lexicon.adoption.telling.tell import told
from lexicon.plugins import load_one
from tests.adoption.believable import Firm, our_dictionary
from tests.adoption.reports.conftest import scene
from tests.serving import served
from tests.web.test_browser import browse


@pytest.mark.xdist_group("web browser")
def test_nothing_is_wrong_with_a_page_of_its_own(firm: Firm, tmp_path: Path) -> None:
    render = load_one(formats, "html", "FORMAT", Format).render
    sources = gathered(firm.store, our_dictionary())
    for name, language in (("agreement", "fr"), ("report", "fr"), ("trend", "en")):
        page = render(*told(name, sources, scene(language)))
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    paths = [f"{name}.html" for name in ("agreement", "report", "trend")]
    with served(tmp_path) as address:
        visits = browse("inspect", address, {"paths": paths, "widths": [360]})
    assert len(visits) == 6
    assert {it["path"]: it["wrong"] for it in visits if it["wrong"]} == {}
    assert {(it["scheme"], it["background"]) for it in visits} == {
        ("light", "rgb(253, 252, 250)"),
        ("dark", "rgb(18, 24, 31)"),
    }
