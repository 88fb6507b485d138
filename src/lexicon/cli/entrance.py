"""How people may come in, checked before anything is served: keys, addresses, proxies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.people.keys import Ring
from lexicon.adoption.store.opened import Store
from lexicon.cli.keyring import LiveKeys, keys_of, keys_or_new
from lexicon.errors import LexiconError
from lexicon.web.door import Door
from lexicon.web.hosts import LOOPBACK, Public, public
from lexicon.web.provider import Provider, provider
from lexicon.web.proxy import Proxy, networks


@dataclass(frozen=True, slots=True)
class Entrance:
    """Where the application listens, how it is reached, who may say names for others.

    `issuer` is a provider of accounts that calls this application `client` and knows its `secret`.
    """

    host: str
    url: str = ""
    proxy_header: str = ""
    proxies: tuple[str, ...] = ()
    issuer: str = ""
    client: str = ""
    secret: str = field(default="", repr=False)

    @property
    def is_here(self) -> bool:
        """Whether only this machine reaches it, unless something on it passes requests on."""
        return self.host in LOOPBACK


@dataclass(frozen=True)
class WayIn:
    """An entrance that was found in order."""

    keys: Ring
    public: Public | None
    proxy: Proxy | None
    provider: Provider | None

    def door(self, store: Store, clock: Callable[[], datetime], new_id: Callable[[], str]) -> Door:
        """The door of a store."""
        keeper = Doorkeeper(store, self.keys, new_id)
        return Door(keeper, clock, self.public, self.proxy, self.provider)


def way_in(entrance: Entrance, root: Path, tell: Callable[..., None]) -> WayIn:
    """Check an entrance. Raises LexiconError: off this machine nothing is taken for granted.

    There it needs a key that somebody made, and the address by which people reach it, with HTTPS.
    """
    if entrance.is_here:
        keys_or_new(root, lambda file: tell("key_made", file=file))
    else:
        keys_of(root)
        _must_be_safe(entrance)
    address = public(entrance.url) if entrance.url else None
    return WayIn(LiveKeys(root), address, _proxy(entrance), _provider(entrance))


def only_here(entrance: Entrance) -> None:
    """One person is served to this machine alone. Raises LexiconError."""
    signs_in = entrance.url or entrance.proxies or entrance.proxy_header or entrance.issuer
    if not entrance.is_here or signs_in:
        raise LexiconError(
            f"--host {entrance.host}: with --as only this machine (127.0.0.1) may be served, "
            "because nobody signs in and whoever opened a page would decide in your name; "
            "leave --as out to let people sign in"
        )


def _must_be_safe(entrance: Entrance) -> None:
    if not entrance.url:
        raise LexiconError(
            f"--host {entrance.host}: say by which address people reach it, such as "
            "--url https://words.example.com; requests for any other are refused"
        )
    if public(entrance.url).scheme != "https":
        raise LexiconError(
            f"--url {entrance.url}: it must be https, or links and sessions could be read on their "
            "way; let a proxy that speaks HTTPS (Caddy, nginx) stand before lexicon"
        )


def _proxy(entrance: Entrance) -> Proxy | None:
    if entrance.proxy_header and not entrance.proxies:
        raise LexiconError(
            f"--proxy-header {entrance.proxy_header}: anybody can send a header; say which "
            "address may, with --trusted-proxy 10.0.0.5"
        )
    if not entrance.proxies:
        return None
    return Proxy(entrance.proxy_header, networks(entrance.proxies))


def _provider(entrance: Entrance) -> Provider | None:
    if not entrance.issuer:
        return None
    return provider(entrance.issuer, entrance.client, entrance.secret)
