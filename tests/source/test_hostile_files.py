"""Whatever bytes a file holds, loading gives findings, with places and words, and never stops."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from lexicon.checks.words import Words
from lexicon.findings import Finding, Place
from lexicon.languages.words import available_languages
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest
from lexicon.source.shape import fit
from lexicon.yamlfile.locate import Locator
from lexicon.yamlfile.read import read

ROOT = Path(__file__).parents[2]
CORE = ROOT / "benchmarks" / "core" / "dictionary"
REAL = sorted(
    [
        *CORE.glob("**/*.yaml"),
        *(ROOT / "dictionary").glob("*s/*.yaml"),
        ROOT / "dictionary/lexicon.yaml",
    ]
)
MODELS: dict[str, type[BaseModel]] = {**kind_classes(), "lexicon": Manifest}
PIECES = (
    b"", b"\x00", b"\xff", b"\t", b"\n", b"  ", b": ", b"- ", b"{", b"}", b"[", b"]", b"*a", b"&a ",
    b"!x ", b"'", b'"', b"#", b"null", b"true", b"no", b"014", b"1:30", b"all", b"field", b"not",
    b"\xc2\xa0", b"<<<<<<< ", b"---\n", b"\r", b"{}", b"[[1]]",
    b"999999999999", b"-1", b"\xe2\x80\xae",
)  # fmt: skip


@st.composite
def spoilt_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A real file with up to six places overwritten, and the kind it had."""
    file = draw(st.sampled_from(REAL))
    raw = file.read_bytes()
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(raw)))
        length = draw(st.integers(0, 12))
        raw = raw[:start] + draw(st.sampled_from(PIECES)) + raw[start + length :]
    return file.parent.name.removesuffix("s") if file.stem != "lexicon" else "lexicon", raw


def _findings(kind: str, raw: bytes) -> Iterator[Finding]:
    document = read(raw)
    for fault in document.faults:
        place = Place("a.yaml", fault.line, fault.column)
        yield Finding(fault.rule, place, facts=fault.facts, message=fault.message, hint=fault.hint)
    if document.data is not None:
        model, findings = fit(MODELS[kind], document.data, "a.yaml", "")
        assert (model is None) == bool(findings)
        yield from findings


def _explain(findings: Iterator[Finding], raw: bytes) -> None:
    locator = Locator(raw)
    for finding in findings:
        line, column = locator.find(finding.keys or (), finding.on_key)
        assert min(line, column) >= 1
        for language in available_languages():
            said = Words().explain(finding, language)
            assert said.message not in ("", finding.rule), finding
            assert said.hint, finding


@settings(max_examples=400, deadline=None)
@given(spoilt_files())
def test_a_spoilt_file_gives_findings(spoilt: tuple[str, bytes]) -> None:
    kind, raw = spoilt
    _explain(_findings(kind, raw), raw)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(MODELS)), st.binary(max_size=200))
def test_random_bytes_give_findings(kind: str, raw: bytes) -> None:
    findings = list(_findings(kind, raw))
    assert findings
    _explain(iter(findings), raw)


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.floats(-9, 9), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["all", "any", "not", "field", "is", "id", "en", "by", "from", "then", "x"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(MODELS)), st.data())
def test_any_value_under_any_key_gives_findings(kind: str, data: st.DataObject) -> None:
    keys = st.sampled_from([info.alias or name for name, info in MODELS[kind].model_fields.items()])
    written = data.draw(st.dictionaries(keys, VALUES, max_size=5))
    model, findings = fit(MODELS[kind], written, "a.yaml", "")
    assert (model is None) == bool(findings)
    _explain(iter(findings), b"")
