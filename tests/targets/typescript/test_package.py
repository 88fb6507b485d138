"""The generated package installs as it is, fits its types, and does what readers are promised."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lexicon.targets.typescript import TARGET
from lexicon.targets.typescript.options import TypeScriptOptions
from tests.targets.golden import assert_golden, write_files
from tests.targets.picklists import ABROAD, TAGS, abroad, job_of, picklist, value
from tests.targets.sample import sample_job
from tests.targets.typescript.members import members
from tests.tools import need, run

HERE = Path(__file__).parent
STRICT = (
    "exactOptionalPropertyTypes", "isolatedModules", "noFallthroughCasesInSwitch", "strict",
    "noImplicitOverride", "noImplicitReturns", "noPropertyAccessFromIndexSignature",
    "noUncheckedIndexedAccess", "noUnusedLocals", "noUnusedParameters", "verbatimModuleSyntax",
)  # fmt: skip
COMPILED = {"target": "ES2022", "lib": ["ES2022"], "types": [], **dict.fromkeys(STRICT, True)}
WAYS: dict[str, tuple[str, dict[str, object]]] = {
    "imported": ("module", {"module": "NodeNext"}),
    "required": ("commonjs", {"module": "NodeNext", "verbatimModuleSyntax": False}),
    "bundled": ("module", {"module": "ESNext", "moduleResolution": "bundler"}),
}
OFFLINE = ("--offline", "--no-audit", "--no-fund", "--silent", "--ignore-scripts")
OPTIONS = TypeScriptOptions(package="@sample/picklists")
pytestmark = pytest.mark.xdist_group("typescript package")  # installed once


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program that uses the golden package, which npm copied here: compiled strictly, all ways.

    Compiling it is a test in itself.
    """
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(HERE / "golden", folder / "package")
    (folder / "package.json").write_text("{}")
    run([need("npm"), "install", "--install-links", *OFFLINE, "./package"], folder)
    for name, (kind, options) in WAYS.items():
        (folder / name).mkdir()
        (folder / name / "package.json").write_text(json.dumps({"type": kind}))
        settings = {"compilerOptions": {**COMPILED, **options}, "files": ["program.ts"]}
        (folder / name / "tsconfig.json").write_text(json.dumps(settings))
        shutil.copy(HERE / "program.ts", folder / name)
    run([need("tsc"), "--build", *WAYS], folder)
    return folder


@pytest.fixture(scope="module")
def found(compiled: Path) -> Any:
    """What the program finds."""
    return json.loads(run([need("node"), compiled / "imported" / "program.js"]))


def test_the_golden_package_is_what_is_rendered() -> None:
    assert_golden(HERE / "golden", TARGET.render(sample_job(OPTIONS)))


def test_a_reason_ends_before_what_to_use_whatever_sign_it_ends_in() -> None:
    gone = {"since": "1.0.0", "reason": {"en": "as in */"}, "replaced_by": ["b"]}
    listed = picklist("list", value("a", deprecated=gone), value("b"))
    files = TARGET.render(job_of(OPTIONS, listed))
    written = " ".join(b"\n".join(files.values()).decode().replace("* ", "").split())
    assert "@deprecated since 1.0.0. as in *&#47;. Use B instead." in written


def test_a_member_is_named_from_the_id(found: Any) -> None:
    assert (found["stage"], found["four"], found["described"]) == ("mql", 4, "late")


def test_texts_come_in_the_language_asked_for(found: Any) -> None:
    french = "Lead qualifié par le marketing"
    assert found["labels"] == ["Marketing qualified lead", french, "Marketing qualified lead"]
    assert found["definition"] == ["Une entreprise qui a signé une commande.", ""]
    assert found["caption"] == "Étape du cycle de vie"


def test_an_unknown_text_is_kept(found: Any) -> None:
    assert found["parse"] == [
        {"known": True, "value": "mql"},
        {"known": False, "value": "toString"},
    ]
    assert found["is"] == [True, False, False]
    assert found["unknownLabel"] == "evangelist"


def test_crm_codes_lead_there_and_back(found: Any) -> None:
    assert found["codes"] == ["marketingqualifiedlead", "mql", "mql", "evangelist"]
    assert found["fromCode"] == [
        {"known": True, "value": "client"},
        {"known": False, "value": "other"},
    ]


def test_a_number_leads_back_to_its_value(found: Any) -> None:
    assert found["fromNumber"] == ["client", None]


def test_deprecated_values_stay_and_are_not_offered(found: Any) -> None:
    assert found["values"] == ["contact", "prospect", "mql", "client", "suspect"]
    assert found["active"] == ["contact", "mql", "client"]
    assert found["isActive"] == [True, False, False]
    assert found["deprecated"] == {
        "since": "1.0.0",
        "reason": {"en": "The word frightened people.", "fr": "Le mot faisait peur."},
        "replacedBy": ["contact", "mql"],
    }


def test_the_default_and_sales_facts_are_there(found: Any) -> None:
    assert found["initial"] == ["contact", None]
    assert found["probability"] == 62.5


def test_a_program_that_requires_the_package_finds_the_same(compiled: Path, found: Any) -> None:
    assert json.loads(run([need("node"), compiled / "required" / "program.js"])) == found


def test_bundlers_find_the_types_too(compiled: Path) -> None:
    assert (compiled / "bundled" / "program.js").is_file()


def test_editors_see_what_is_deprecated() -> None:
    (told,) = members(HERE / "golden" / "lists" / "lifecycle-stage.d.ts")
    assert told == {
        "CONTACT": ["contact"],
        "PROSPECT": ["prospect", "deprecated"],
        "MQL": ["mql"],
        "CLIENT": ["client"],
        "SUSPECT": ["suspect", "deprecated"],
    }


def test_a_lists_types_tell_what_its_code_holds(tmp_path: Path) -> None:
    files = sorted((HERE / "golden" / "lists").glob("*.js"))
    held = "const held = (all) => Object.values(all).filter(Object.isFrozen)[0]; "
    each = ", ".join(f"held(await import({json.dumps(file.as_uri())}))" for file in files)
    (tmp_path / "show.mjs").write_text(f"{held}console.log(JSON.stringify([{each}]))")
    typed = members(*(file.with_suffix(".d.ts") for file in files))
    assert [{name: told[0] for name, told in one.items()} for one in typed] == json.loads(
        run([need("node"), "show.mjs"], tmp_path)
    )


def test_a_language_is_found_however_its_tag_is_written(tmp_path: Path) -> None:
    job = job_of(OPTIONS, picklist("list", value("a", **abroad())), languages=ABROAD)
    write_files(tmp_path, TARGET.render(job))
    shown = f"{json.dumps(list(TAGS))}.map((tag) => list.label('a', tag))"
    code = f"import {{ list }} from './index.js'; console.log(JSON.stringify({shown}))"
    (tmp_path / "show.mjs").write_text(code)
    assert json.loads(run([need("node"), "show.mjs"], tmp_path)) == list(TAGS.values())
