"""What the reviewers' guide calls a button is what the page calls it."""

from __future__ import annotations

import pytest

from lexicon.web.tongue import Tongue
from tests.tools import ROOT


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_guide_names_the_buttons_as_the_page_does(language: str) -> None:
    guide = (ROOT / "docs" / language / "deciding.md").read_text("utf-8")
    tongue = Tongue(language)
    acts = [tongue.say(f"proposal.acts.{act}") for act in ("approve", "reject", "comment")]
    for name in (*acts, tongue.say("page.new")):
        assert f"**{name}**" in guide
