"""A plain text is kept as its value alone: that says the same, sign for sign, when written."""

from __future__ import annotations

import duckdb
import pytest

from lexicon.audit.column import Column
from lexicon.audit.mapping import Mapping
from lexicon.audit.parsed import moment, value
from lexicon.audit.plain import plain
from tests.audit.data import ours

ZONE = "Europe/Paris"
SIGNS = "059- +:.,ZTe\t\n\u00a0\u0663\uff16"
PLAIN = {
    "consent": ("true", "false"),
    "lead_score": ("0", "20", "-3", "123456789012345678"),
    "deal_amount": ("0", "1500", "-3", "4503599627370497"),
    "became_mql_at": ("2026-03-01 10:20", "2024-02-29 23:59", "0026-01-01 00:00"),
}
ODD = {
    "consent": ("TRUE", "t", "1", "oui", " true", "maybe"),
    "lead_score": ("+4", "007", "1.0", " 42", "1e3", "-0", "99999999999999999999", "abc"),
    "deal_amount": ("1.5", "1e3", "NaN", "inf", "9007199254740993", "1 200,50", "x"),
    "became_mql_at": (
        "2026-03-01", "2026-03-01 10:20:00", "2026-03-01  9:05", "2026-03-01 10:2 ",
        " 026-03-01 10:20", "2026-02-30 10:20", "2026-03-01 24:00", "never",
    ),
}  # fmt: skip


@pytest.mark.parametrize("named", PLAIN)
def test_what_is_not_odd_is_written_and_read_as_the_long_way_has_it(named: str) -> None:
    field = ours().fields[named]
    known = (*PLAIN[named], *ODD[named])
    texts = [*known, *(near for text in PLAIN[named] for near in _near(text)), "", " ", None]
    form = plain(field, Column("x"), Mapping())
    assert form is not None
    read = (Mapping(), ZONE)
    long = moment('"x"', *read) if "_at" in named else value(field, '"x"', *read)
    asked = f"SELECT x, {form.is_odd}, {form.value}, {form.written(form.value)}, {long}"
    with duckdb.connect() as opened:
        opened.execute(f"SET TimeZone = '{ZONE}'")
        rows = opened.execute(f"{asked} FROM (SELECT unnest(?) AS x)", [texts]).fetchall()
    assert {text: bool(odd) for text, odd, *_ in rows if text in known} == {
        **dict.fromkeys(PLAIN[named], False),
        **dict.fromkeys(ODD[named], True),
    }
    kept = [(text, short, again, other) for text, odd, short, again, other in rows if not odd]
    assert [(short, again) for text, short, again, _ in kept if text and text.strip()] == [
        (other, text) for text, _, _, other in kept if text and text.strip()
    ]
    assert {short for text, short, _, _ in kept if not (text and text.strip())} <= {None}


def _near(text: str) -> list[str]:
    """The text with one sign more or another one, anywhere."""
    others = [text[:at] + sign + text[at + 1 :] for at in range(len(text)) for sign in SIGNS]
    return others + [text[:at] + sign + text[at:] for at in range(len(text) + 1) for sign in SIGNS]
