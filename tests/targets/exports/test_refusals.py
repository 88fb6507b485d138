"""What stops an export is said in every language that lexicon speaks."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.exports.unreadable import ExportsUnreadable, ExportUnreadable

SOURCE = Path(__file__).parents[3] / "src" / "lexicon"
FRENCH = sorted(SOURCE.glob("targets/**/exports/refusals.fr.yml"))
ROOMS = [SOURCE / "targets", SOURCE / "drift", SOURCE / "exchange"]
NAMES = re.compile("nreadable|noted|Why")
BLANK = re.compile(r"{(\w+)}")


def _known() -> set[str]:
    owners = {file: file.parents[1].name for file in FRENCH}
    return {
        key if owner == "targets" else f"{owner}.{key}"
        for file, owner in owners.items()
        for key in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
    }


def _told(call: ast.Call) -> ast.expr | None:
    """What a call names the sentence by, if it refuses or notes anything."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = {"unreadable": 0, "noted": 0, "ExportUnreadable": 2, "Why": 0}.get(name)
    return call.args[place] if place is not None and len(call.args) > place else None


def test_every_sentence_is_said_somewhere_and_every_one_said_has_its_words() -> None:
    files = [file for room in ROOMS for file in room.rglob("*.py")]
    trees = [ast.walk(ast.parse(text)) for text in map(_code, files) if NAMES.search(text)]
    nodes = [node for tree in trees for node in tree]
    told = [found for node in nodes if isinstance(node, ast.Call) and (found := _told(node))]
    assert [ast.unparse(item) for item in told if isinstance(item, ast.JoinedStr)] == []
    texts = {node.value for node in nodes if isinstance(node, ast.Constant)}
    assert {item.value for item in told if isinstance(item, ast.Constant)} - _known() == set()
    assert _known() - texts == set()


def _code(file: Path) -> str:
    return file.read_text("utf-8")


@pytest.mark.parametrize("file", FRENCH, ids=lambda file: file.parents[1].name)
def test_a_sentence_leaves_nothing_unsaid_in_either_language(file: Path) -> None:
    french = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
    english = yaml.load(file.with_name("refusals.en.yml").read_text("utf-8"), yaml.CSafeLoader)
    technical = {"fault", "column"}
    assert {key: {*BLANK.findall(str(text))} - technical for key, text in french.items()} == {
        key: {*BLANK.findall(str(text))} - technical for key, text in english.items()
    }


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ('{"a": 1 }}', "x.json:1: à partir du caractère 10, ce n’est pas du JSON"),
        ("<a>\n<b></a>", "x.json:2: à partir du caractère 6, ce n’est pas du XML"),
        ('value,label\n"A"x,b\n', "ce n’est pas un tableau\u00a0: un guillemet y est mal placé"),
        ("value,label\nA,b\nA,c\n", "3: la valeur «\u00a0A\u00a0» figure deux fois"),
        ("value,label,active\nA,b,so\n", "2: active\u00a0: «\u00a0so\u00a0» n’est ni oui ni non"),
    ],
)
def test_in_french_it_is_all_french(tmp_path: Path, raw: str, said: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(raw, "utf-8")
    with pytest.raises(ExportUnreadable) as caught:
        gather([file])
    assert said in caught.value.said("fr")


@pytest.mark.parametrize(
    ("faults", "said"), [(21, "et 1 autre de cette sorte"), (22, "et 2 autres de cette sorte")]
)
def test_many_faults_are_counted_in_the_same_language(faults: int, said: str) -> None:
    rows = "\n".join(f"V{n},x,so" for n in range(faults))
    with pytest.raises(ExportsUnreadable) as caught:
        read_export(Document("x.csv", f"value,label,active\n{rows}\n".encode()))
    assert caught.value.said("fr").splitlines()[-1] == said


def test_what_is_wrong_alike_in_a_file_of_one_line_is_said_once() -> None:
    property_ = '{"name": "a", "label": "A", "groupName": "g", "options": [{}, {"label": "B"}, {}]}'
    with pytest.raises(ExportsUnreadable) as caught:
        read_export(Document("x.json", property_.encode()))
    assert caught.value.said("en").splitlines() == ["x.json:1: an option of 'a' has no value"]


@pytest.mark.parametrize("cells", ["A,b,{}", "{0},b\n{0},c", "A,b,yes,{}"])
def test_of_a_cell_that_holds_a_book_the_beginning_is_quoted(cells: str) -> None:
    raw = f"value,label,active,won\n{cells.format('x' * 100_000)}\n".encode()
    with pytest.raises(ExportUnreadable) as caught:
        read_export(Document("x.csv", raw))
    said = caught.value.said("en")
    assert (len(said) < 400, f"'{'x' * 254}…'" in said) == (True, True)


def test_all_formats_are_named_to_whoever_brings_none(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("What is this?\n", "utf-8")
    with pytest.raises(ExportUnreadable, match="salesforce/value_set_xml"):
        gather([file])
