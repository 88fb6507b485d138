"""Keys: never weak, never shown, the newest signs and the older ones are believed for a while."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as texts

from lexicon.adoption.people.keys import Keys, WeakKey, as_text, read_keys, rotated
from lexicon.adoption.people.tokens import Expired, Forged, Purpose, seal, unseal
from tests.adoption.people.lists import KEYS, NEWER
from tests.adoption.stores import NOW

DAY = timedelta(days=1)
PAYLOAD = {"person": "p", "link": "l"}


def test_a_file_of_keys_is_read_back_as_it_was_written() -> None:
    assert read_keys(as_text(NEWER), "keys") == NEWER
    assert read_keys(",\n".join(NEWER.secrets), "LEXICON_SECRET") == NEWER


@pytest.mark.parametrize(
    "text", ["", "# only a note\n", "secret", "changeme" * 3, "a" * 64, "ab" * 32]
)
def test_a_key_that_could_be_guessed_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(WeakKey) as refused:
        read_keys(text, "LEXICON_SECRET")
    assert "lexicon people keys rotate" in str(refused.value)
    assert not text or text not in str(refused.value)


def test_keys_are_not_shown() -> None:
    assert repr(KEYS) == "Keys()"


def test_rotation_keeps_as_many_as_it_is_told() -> None:
    assert rotated(None, lambda: "new", 1).secrets == ("new",)
    assert rotated(NEWER, lambda: "new", 1).secrets == ("new", NEWER.secrets[0])
    assert rotated(NEWER, lambda: "new", 0).secrets == ("new",)


def test_what_was_sealed_is_believed_until_its_key_is_forgotten() -> None:
    token = seal(KEYS, "link", PAYLOAD, NOW)
    assert unseal(KEYS, "link", token, NOW, DAY) == PAYLOAD | {"purpose": "link"}
    assert unseal(NEWER, "link", token, NOW, DAY)["person"] == "p"
    with pytest.raises(Forged):
        unseal(Keys(NEWER.secrets[:1]), "link", token, NOW, DAY)
    with pytest.raises(Forged):
        unseal(KEYS, "link", seal(NEWER, "link", PAYLOAD, NOW), NOW, DAY)


def test_it_lasts_as_long_as_asked_and_a_clock_set_back_does_no_harm() -> None:
    token = seal(KEYS, "link", PAYLOAD, NOW)
    assert unseal(KEYS, "link", token, NOW + DAY, DAY)
    assert unseal(KEYS, "link", token, NOW - DAY, DAY)
    with pytest.raises(Expired):
        unseal(KEYS, "link", token, NOW + DAY + timedelta(seconds=1), DAY)


@pytest.mark.parametrize("purpose", ["session", "provider"])
def test_a_link_is_of_no_use_for_another_purpose(purpose: Purpose) -> None:
    with pytest.raises(Forged):
        unseal(KEYS, purpose, seal(KEYS, "link", PAYLOAD, NOW), NOW, DAY)


def test_a_purpose_inside_of_what_was_sealed_cannot_be_another() -> None:
    token = seal(KEYS, "session", PAYLOAD | {"purpose": "link"}, NOW)
    assert unseal(KEYS, "session", token, NOW, DAY)["purpose"] == "session"


def test_no_sign_of_a_token_can_be_changed() -> None:
    token = seal(KEYS, "link", PAYLOAD, NOW)
    for place, sign in enumerate(token[:-1]):  # of the last one some bits mean nothing
        other = "A" if sign != "A" else "B"
        with pytest.raises(Forged):
            unseal(KEYS, "link", token[:place] + other + token[place + 1 :], NOW, DAY)


@given(texts.text(max_size=3000))
def test_whatever_is_sent_is_forged(text: str) -> None:
    with pytest.raises(Forged):
        unseal(KEYS, "link", text, NOW, DAY)
