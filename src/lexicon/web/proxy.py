"""A proxy before us that has signed people in: believed only where it is one of those listed.

A header is easily sent by anybody, so what counts is who sent it: the address at the other end of
the connection, which cannot be put on. That address is compared and never kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from starlette.requests import HTTPConnection

from lexicon.errors import LexiconError

Network = IPv4Network | IPv6Network


class NoProxy(LexiconError):
    """What was given is no address of a proxy."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"--trusted-proxy {text}: expected an address such as 10.0.0.5, or a network such as "
            "10.0.0.0/29"
        )


@dataclass(frozen=True, slots=True)
class Proxy:
    """The header in which a proxy says who asks, and the addresses it may come from."""

    header: str
    trusted: tuple[Network, ...]

    def told(self, request: HTTPConnection) -> str:
        """Who asks, as the proxy says; "" where nobody is said, or not by a proxy of ours.

        The header given twice is nobody: one of the two was not the proxy's.
        """
        if not self.header or not self.is_trusted(request):
            return ""
        said = request.headers.getlist(self.header)
        return said[0].strip() if len(said) == 1 else ""

    def is_trusted(self, request: HTTPConnection) -> bool:
        """Whether the other end of the connection is a proxy of ours."""
        return any(_at(peer_of(request), network) for network in self.trusted)

    def caller(self, request: HTTPConnection) -> str:
        """The address of whoever asks the proxy: the last one it noted, the only sure one."""
        noted = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
        return noted if noted and self.is_trusted(request) else peer_of(request)


def networks(texts: tuple[str, ...]) -> tuple[Network, ...]:
    """Addresses and networks of proxies. Raises NoProxy."""
    return tuple(_network(text) for text in texts)


def peer_of(request: HTTPConnection) -> str:
    """The address at the other end of the connection; "" where there is none."""
    return request.client.host if request.client else ""


def _network(text: str) -> Network:
    try:
        network = ip_network(text)
    except ValueError as error:
        raise NoProxy(text) from error
    if network.prefixlen == 0:  # everybody
        raise NoProxy(text)
    return network


def _at(peer: str, network: Network) -> bool:
    """Whether an address is of a network; IPv4 that came as IPv6 is IPv4."""
    try:
        address = ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address) in network
