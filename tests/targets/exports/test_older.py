"""Whose text a table is that is no UTF-8: Windows' or a Mac's, by its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.older import MAC, WINDOWS, Guess, guessed
from lexicon.targets.exports.unreadable import ExportUnreadable

TEXTS = (
    "valeur;libellé\n1;gagnée\n2;perdue\n",
    "à revoir, reçu, contrôlé, où, Noël",
    "« Lead qualifié » – 1\u00a0500\u00a0€, l’État, d’été, N° 4",
    "Größe; übergeben; für später; ÄRGER",
    "¿Qué señor? Acción, año",
    "Não, ação, São Paulo",
)


@pytest.mark.parametrize("encoding", [WINDOWS, MAC])
@pytest.mark.parametrize("text", TEXTS)
def test_what_either_wrote_is_read_as_it_was_written(text: str, encoding: str) -> None:
    found = guessed(text.encode(encoding))
    assert found
    assert (found.encoding, bool(found.word)) == (encoding, encoding == MAC)


@pytest.mark.parametrize("text", ["Škoda", "cœur", "l’Œuvre", "20 €", "A – B", "“Lead”", "ÉQUIPE"])
def test_what_reads_well_in_both_is_of_windows(text: str) -> None:
    found = guessed(text.encode(WINDOWS))
    assert found
    assert found.encoding == WINDOWS


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("étape créée".encode("cp850"), "cr‚‚e"),
        ("привет мир".encode("cp1251"), "ìèð"),
        ("Öffnen".encode(MAC), "…ffnen"),
        ("Příležitost, Nová, výhra".encode("cp1250"), "Pøíležitost"),
        ("Nová výhra, změna".encode("cp1250"), "zmìna"),
        ("Nákupčí, váží, čaruje, čeští".encode("cp1250"), "èeští"),
    ],
)
def test_what_is_odd_in_both_leaves_a_doubt(raw: bytes, word: str) -> None:
    found = guessed(raw)
    assert found
    assert (found.encoding, found.word) == (WINDOWS, word)


@pytest.mark.parametrize("text", ["Tomáš, Žižka, náhrada", "più, lunedì, où, Škoda", "køb, sælger"])
def test_what_western_europe_writes_leaves_no_doubt(text: str) -> None:
    assert guessed(text.encode(WINDOWS)) == Guess(WINDOWS, "")


@pytest.mark.parametrize("sign", ["a", "-", "-é", "É", "ì", "é'"])
def test_a_cell_without_an_end_is_read_in_one_go(sign: str) -> None:
    found = guessed(f"été,{sign * 200_000}\n{sign * 200_000}¡a\n".encode(WINDOWS))
    assert found
    assert found.encoding == WINDOWS


def test_bytes_that_are_words_in_neither_are_no_table() -> None:
    with pytest.raises(ExportUnreadable) as refused:
        Document("a.csv", b"code,label\nx,\x81\x81\n").rows()
    assert refused.value.args[1:] == (2, "neither_encoding")


@pytest.mark.parametrize(("encoding", "noted"), [(MAC, ["guessed_mac"]), (WINDOWS, [])])
def test_who_gives_a_macs_table_is_told_that_it_was_guessed(
    tmp_path: Path, encoding: str, noted: list[str]
) -> None:
    file = tmp_path / "stades.csv"
    file.write_bytes("valeur;libellé\nwon;Gagnée\n".encode(encoding))
    (seen,) = gather([file]).lists
    assert seen.values[0].labels == {"": "Gagnée"}
    assert [item.why.sentence for item in seen.noted] == noted
