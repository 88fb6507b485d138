"""Under which addresses the application is reached: this machine's own names, and a public one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from lexicon.errors import LexiconError

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PORTS = {"http": 80, "https": 443}


class NoAddress(LexiconError):
    """A public address of which the application cannot be served."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"--url {url}: expected where people reach the application, such as "
            "https://words.example.com, without a path"
        )


@dataclass(frozen=True, slots=True)
class Public:
    """The address by which people reach the application from elsewhere."""

    scheme: str
    host: str
    port: int

    @property
    def base(self) -> str:
        """`https://words.example.com`, without a slash at its end: what browsers call an origin."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == _PORTS[self.scheme]
        return f"{self.scheme}://{shown}" if usual else f"{self.scheme}://{shown}:{self.port}"


def public(url: str) -> Public:
    """The address of `https://words.example.com`. Raises NoAddress."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise NoAddress(url) from error
    is_bare = not (parts.username or parts.query or parts.fragment) and parts.path in ("", "/")
    if parts.scheme not in _PORTS or not is_bare or not _is_name(host):
        raise NoAddress(url)
    return Public(parts.scheme, host, port or _PORTS[parts.scheme])


def public_base(url: str) -> str:
    """The address that links begin with. Raises NoAddress."""
    return public(url).base


def host_of(header: str) -> str:
    """The name in a Host header, without its port; "" for what is none."""
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


def _is_name(host: str) -> bool:
    return bool(host) and all(sign.isascii() and (sign.isalnum() or sign in ".-:") for sign in host)
