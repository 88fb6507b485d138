"""A change proposed from outside is written into its file, and into nothing else of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lexicon.errors import UnknownName
from lexicon.history.level import Level
from lexicon.history.signing import Signing
from lexicon.project.decided import TextMoved
from lexicon.project.deciding import approve_proposals
from lexicon.project.drafting import Draft, Proposed, blanks_in, propose, source_digest, values_in
from lexicon.project.state import open_state
from tests.project.projects import small_project

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TERM = "term/r0"
DEFINITION = "The first talk in which a salesperson and a prospect decide to go on."


def signing(team: str = "sales", words: str = "") -> Signing:
    return Signing(team, f"head of {team}", NOW.isoformat(timespec="seconds"), words)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose texts are all in force at 1.0.0."""
    return small_project(tmp_path)


def proposed(root: Path, values: dict[tuple[str, ...], object], **more: object) -> Proposed:
    return propose(root, Draft(TERM, values), signing(), NOW, **more)  # type: ignore[arg-type]


def file_of(root: Path) -> Path:
    return root / "dictionary" / "terms" / "r0.yaml"


def test_a_changed_definition_raises_the_version_and_is_proposed(root: Path) -> None:
    before = file_of(root).read_text()
    made = proposed(root, {("definition", "en"): DEFINITION})
    assert made.written == ("dictionary/terms/r0.yaml",)
    assert file_of(root).read_text() == before.replace(
        "en: A first talk.", f"en: {DEFINITION}"
    ).replace("version: 1.0.0", "version: 1.1.0")
    assert open_state(root, NOW.date()).standing.proposals[TERM].level is Level.MINOR


def test_the_reason_is_kept_as_a_comment_on_the_proposed_text(root: Path) -> None:
    propose(root, Draft(TERM, {("names", "en", "short"): "FC"}), signing(words="It is said."), NOW)
    state = open_state(root, NOW.date())
    (comment,) = state.ledger.comments[TERM]
    assert comment.text == "It is said."
    assert comment.digest == state.standing.proposals[TERM].digest


def test_a_second_change_of_a_proposal_keeps_its_version(root: Path) -> None:
    proposed(root, {("definition", "en"): DEFINITION})
    proposed(root, {("definition", "fr"): "Le premier échange entre un commercial et un prospect."})
    assert open_state(root, NOW.date()).standing.proposals[TERM].entry.version == "1.1.0"


def test_a_draft_that_is_offered_becomes_a_proposal(root: Path) -> None:
    file = file_of(root)
    file.write_text(file.read_text().replace("proposed", "draft").replace("1.0.0", "1.1.0"))
    made = proposed(root, {})
    assert made.findings == ()
    assert "status: proposed" in file.read_text()


def test_what_is_said_already_is_no_proposal(root: Path) -> None:
    before = file_of(root).read_bytes()
    made = proposed(root, {("definition", "en"): "A first talk.", ("names", "en", "short"): None})
    assert [item.rule for item in made.findings] == ["nothing_proposed"]
    assert file_of(root).read_bytes() == before


def test_what_a_check_refuses_is_not_written(root: Path) -> None:
    before = file_of(root).read_bytes()
    made = proposed(root, {("definition", "fr"): None, ("names", "fr", "label"): None})
    assert {item.rule for item in made.findings} == {"translation_missing", "label_missing"}
    assert {item.keys for item in made.findings} == {("definition",), ("names", "fr")}
    assert file_of(root).read_bytes() == before


def test_what_no_longer_fits_its_kind_is_not_written(root: Path) -> None:
    made = propose(
        root, Draft("metric/r0_held", {("unit",): "litres", ("formula",): None}), signing(), NOW
    )
    assert {item.keys for item in made.findings} >= {("unit",)}
    assert made.written == ()


def test_who_began_from_an_older_text_is_told(root: Path) -> None:
    seen = source_digest(file_of(root).read_bytes())
    proposed(root, {("definition", "en"): DEFINITION}, seen=seen)
    with pytest.raises(TextMoved):
        proposed(root, {("names", "en", "short"): "FC"}, seen=seen)


def test_an_entry_that_is_not_there_cannot_be_changed(root: Path) -> None:
    with pytest.raises(UnknownName):
        propose(root, Draft("term/none", {}), signing(), NOW)


def test_an_approval_of_the_earlier_text_is_void(root: Path) -> None:
    proposed(root, {("definition", "en"): DEFINITION})
    other = "term/r1"
    assert approve_proposals(root, (TERM,), signing("marketing"), NOW).findings == ()
    proposed(root, {("names", "en", "short"): "FC"})
    standing = open_state(root, NOW.date()).standing
    assert [item.team for item in standing.proposals[TERM].void] == ["marketing"]
    assert other not in standing.proposals


def test_a_form_is_filled_with_what_the_file_says(root: Path) -> None:
    state = open_state(root, NOW.date())
    blanks = blanks_in(state, TERM)
    values = values_in(state.source(TERM), blanks)
    assert values["definition", "en"] == "A first talk."
    assert values["names", "fr", "avoid"] == ("RDV zéro",)
    assert values["notes", "fr"] is None
    assert [blank.name for blank in blanks if blank.is_needed] == [
        "names.en.label", "names.fr.label",
    ]  # fmt: skip
