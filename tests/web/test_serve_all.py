"""`lexicon serve` for all on the list: refused where it would be unsafe, several over one store."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from os import environ
from pathlib import Path

import httpx2
import pytest
from click.testing import CliRunner

from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.store import people
from lexicon.adoption.store.open import open_store
from lexicon.cli.answering import clock, new_id
from lexicon.cli.commands.serve import COMMAND
from lexicon.cli.keyring import VARIABLE
from lexicon.errors import LexiconError
from tests.adoption.people.lists import KEYS, member
from tests.adoption.stores import fresh_database

SECRET = KEYS.secrets[0]
EVERYWHERE = ("--host", "0.0.0.0")  # noqa: S104  refused, or behind an address that is named


@pytest.mark.parametrize(
    ("options", "secret", "said"),
    [
        (EVERYWHERE, None, "there is no key"),
        ((*EVERYWHERE, "--url", "https://words.example.com"), None, "there is no key"),
        ((*EVERYWHERE, "--url", "https://words.example.com"), "changeme", "at least 32 signs"),
        (EVERYWHERE, SECRET, "--url https://words.example.com"),
        ((*EVERYWHERE, "--url", "http://words.example.com"), SECRET, "must be https"),
        (("--url", "words.example.com"), SECRET, "without a path"),
        (("--url", "https://words.example.com/app"), SECRET, "without a path"),
        (("--url", "https://a@words.example.com"), SECRET, "without a path"),
        (("--proxy-header", "X-User"), SECRET, "anybody can send a header"),
        (("--trusted-proxy", "everybody"), SECRET, "expected an address"),
        (("--trusted-proxy", "0.0.0.0/0"), SECRET, "expected an address"),
        (("--oidc", "http://idp.example.com"), SECRET, "expected the address of an issuer"),
        (("--oidc", "https://idp.example.com", "--oidc-client", "x"), SECRET, "secret are needed"),
        (("--as", "me", "--team", "sales", "--oidc", "https://x"), SECRET, "only this machine"),
        (("--database", "mysql://x"), SECRET, "a store is sqlite"),
        (("--as", "me", "--team", "sales", *EVERYWHERE), SECRET, "only this machine"),
        (("--as", "me", "--team", "sales", "--proxy-header", "X"), SECRET, "only this machine"),
    ],
)
def test_what_would_be_unsafe_is_refused_before_anything_is_served(
    root: Path, options: tuple[str, ...], secret: str | None, said: str
) -> None:
    with pytest.raises(LexiconError, match=re.escape(said)):
        CliRunner().invoke(
            COMMAND,
            [str(root), "--port", "0", *options],
            env={VARIABLE: secret},
            catch_exceptions=False,
        )
    assert not (root / ".lexicon" / "keys").exists()


def test_a_team_goes_with_a_name(root: Path) -> None:
    ran = CliRunner().invoke(COMMAND, [str(root), "--team", "sales"])
    assert (ran.exit_code, "go with --as" in ran.stderr) == (2, True)


@contextmanager
def serving(root: Path, *options: str) -> Iterator[str]:
    """The address of an application that people sign in to."""
    command = [sys.executable, "-m", "lexicon", "serve", str(root), "--port", "0", "--lang", "en"]
    with subprocess.Popen(
        [*command, *options],
        stderr=subprocess.PIPE,
        text=True,
        env=environ | {VARIABLE: SECRET},
    ) as process:
        assert process.stderr is not None
        try:
            told = []
            for line in iter(process.stderr.readline, ""):
                told.append(line)
                found = re.search(r"http://127\S+/(?=app/: people sign in)", line)
                if found:
                    break
            assert any("kept in postgresql://" in line for line in told)
            yield found[0] if found else "".join(told)
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
        finally:
            process.kill()


def test_several_processes_over_one_database_know_each_others_sessions(
    root: Path, postgres: str
) -> None:
    with fresh_database(postgres) as url:
        store = open_store(url, clock)
        somebody = member("somebody")
        with store.writing() as connection:
            people.add(connection, [somebody], clock())
        keeper = Doorkeeper(store, KEYS, new_id)
        ((_, token),) = keeper.hand_out([somebody], clock(), timedelta(days=1))
        store.close()
        with serving(root, "--database", url) as one, serving(root, "--database", url) as other:
            same_origin = {"Sec-Fetch-Site": "same-origin"}
            with httpx2.Client(headers=same_origin, timeout=60) as browser:
                assert browser.get(f"{one}app/link/{token}").status_code == 303
                entered = browser.post(f"{one}app/link", data={"next": "/app/proposals"})
                assert entered.status_code == 303
                browser.post(f"{other}app/privacy", data={"next": "/app/proposals"})
                assert "signed in as somebody" in browser.get(f"{other}app/proposals").text
                browser.post(f"{other}app/sign-out", data={"next": ""})
                assert browser.get(f"{one}app/proposals").status_code == 303
            spoofed = {"X-Forwarded-User": "somebody@x.example", "X-Forwarded-For": "10.0.0.5"}
            assert httpx2.get(f"{one}app/proposals", headers=spoofed).status_code == 303
