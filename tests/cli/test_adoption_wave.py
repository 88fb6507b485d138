"""`lexicon adoption wave`: campaigns that measure, opened and closed in the terminal."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lexicon.adoption.attempts.faults import NoSuchWave, TooFewQuestions
from lexicon.cli.waving import NoTime, as_json, as_text, closed_lines, opened_lines
from lexicon.errors import UnknownName
from tests.adoption.stores import file_url
from tests.cli.running import ROOT, lexicon

SOON = datetime.now(UTC).date() + timedelta(days=2)


def _opens(folder: Path, **wanted: object) -> list[str]:
    asked = {"entries": (), "teams": (), "each": 3, "database": file_url(folder)} | wanted
    return list(opened_lines(ROOT, None, asked.pop("end", SOON), "en", **asked))  # type: ignore[arg-type]


def test_a_wave_about_all_stages_is_one_command(tmp_path: Path) -> None:
    url = file_url(tmp_path)
    ran = lexicon("adoption", "wave", "open", "--until", str(SOON), "--database", url)
    assert re.match(r"w1: 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d, open\n  For: all teams\n", ran.out)
    assert "  Marketing qualified lead (MQL): 3 questions, form a\n" in ran.out
    assert "lexicon quiz take --team TEAM --wave w1" in ran.out
    listed = lexicon("adoption", "wave", "list", "--database", url, "--lang", "fr")
    assert "Pour\u00a0: toutes les équipes" in listed.out
    assert "0 personne l’a commencée" in listed.out


def test_the_next_one_has_the_other_form(tmp_path: Path) -> None:
    _opens(tmp_path, entries=("stage/mql,stage/sal",), teams=("sales",))
    _opens(tmp_path, entries=("stage/sal", "stage/sql"))
    (text,) = as_json(ROOT, file_url(tmp_path), "en")
    assert [(wave["wave"], wave["entries"], wave["teams"]) for wave in json.loads(text)] == [
        ("w1", {"stage/mql": "a", "stage/sal": "a"}, ["sales"]),
        ("w2", {"stage/sal": "b", "stage/sql": "a"}, []),
    ]


def test_it_can_be_closed_before_its_day(tmp_path: Path) -> None:
    url = file_url(tmp_path)
    assert list(as_text(ROOT, url, "en")) == [
        "There is no wave yet: lexicon adoption wave open --until DATE"
    ]
    _opens(tmp_path)
    assert list(closed_lines(ROOT, "w1", url, "en")) == ["w1 is closed; what was answered counts."]
    assert next(iter(as_text(ROOT, url, "en"))).endswith(", over")
    with pytest.raises(NoSuchWave):
        list(closed_lines(ROOT, "w9", url, "en"))


def test_what_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="stage/mqk"):
        _opens(tmp_path, entries=("stage/mqk",))
    with pytest.raises(UnknownName, match="support"):
        _opens(tmp_path, teams=("support",))
    with pytest.raises(TooFewQuestions):
        _opens(tmp_path, each=19)
    with pytest.raises(NoTime):
        _opens(tmp_path, end=SOON - timedelta(days=30))
