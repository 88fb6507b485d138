"""The firm's own accounts: OpenID Connect by the authorization code, with PKCE, state and nonce.

Everything that the provider's side must prove is checked here: the issuer's own metadata, the
signature by one of its keys and an asymmetric algorithm, issuer, audience, nonce, time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from lexicon.errors import LexiconError, ToolMissing
from lexicon.web.hosts import LOOPBACK

_METADATA = "/.well-known/openid-configuration"
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
_SECONDS = 10


class NoProvider(LexiconError):
    """A provider by which nobody can be asked to sign in."""

    def __init__(self, issuer: str, why: str) -> None:
        super().__init__(f"--oidc {issuer}: {why}")


class Unproven(Exception):
    """What came back does not prove who it is, or nothing came; `why` names nobody."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a provider has signed in: its lasting name, and the address where it vouches for it."""

    subject: str
    email: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is sent along to the provider, and must come back as it was."""

    state: str
    nonce: str
    verifier: str
    back: str


@dataclass(frozen=True)
class Provider:
    """A provider by its issuer, and what it calls this application. Secrets are never shown."""

    issuer: str
    client: str
    secret: str = field(repr=False)

    def address(self, asked: Asked) -> str:
        """Where somebody is sent to sign in. Raises Unproven where the provider does not answer."""
        with _asking(self) as client:
            url, _ = client.create_authorization_url(
                client.server_metadata["authorization_endpoint"],
                state=asked.state,
                nonce=asked.nonce,
                code_verifier=asked.verifier,
                redirect_uri=asked.back,
            )
        return str(url)

    def known(self, code: str, asked: Asked) -> Known:
        """Whom the provider has signed in. Raises Unproven."""
        from authlib.common.errors import AuthlibBaseError
        from httpx2 import HTTPError
        from joserfc.errors import JoseError

        with _asking(self) as client:
            try:
                token = client.fetch_token(
                    client.server_metadata["token_endpoint"],
                    code=code,
                    redirect_uri=asked.back,
                    code_verifier=asked.verifier,
                    grant_type="authorization_code",
                )
                claims = client.parse_id_token(token, asked.nonce, self._claims())
            except (AuthlibBaseError, HTTPError, JoseError, ValueError, KeyError) as error:
                raise Unproven(type(error).__name__) from error
        if not claims:
            raise Unproven("no id_token")
        return self._of(claims)

    def _of(self, claims: Mapping[str, Any]) -> Known:
        """An address that the provider says it has not verified is nobody's."""
        vouched = claims.get("email_verified", True) in (True, "true")
        email = claims.get("email") if vouched else ""
        return Known(f"{self.issuer} {claims['sub']}", str(email or ""))

    def _claims(self) -> dict[str, dict[str, Any]]:
        return {
            "iss": {"essential": True, "value": self.issuer},
            "aud": {"essential": True, "value": self.client},
        }


def provider(issuer: str, client: str, secret: str) -> Provider:
    """A provider that can be asked. Raises NoProvider, ToolMissing."""
    try:
        import authlib  # noqa: F401  only to say what is missing
        import httpx2  # noqa: F401
    except ImportError as error:
        raise ToolMissing("--oidc needs: pip install authlib httpx2 joserfc") from error
    parts = urlsplit(issuer)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    if not is_safe or not parts.hostname or parts.query or parts.fragment:
        raise NoProvider(issuer, "expected the address of an issuer, with https")
    if not client or not secret:
        raise NoProvider(issuer, "the application's id (--oidc-client) and secret are needed")
    return Provider(issuer, client, secret)


@contextmanager
def _asking(provider: Provider) -> Iterator[Any]:
    """A client that knows the issuer's metadata, closed at the end. Raises Unproven."""
    from httpx2 import HTTPError

    with closing(_new_client(provider)) as client:
        try:
            url = provider.issuer.rstrip("/") + _METADATA
            answer = client.request("GET", url, withhold_token=True)
            client.server_metadata = _checked(provider, answer.raise_for_status().json())
        except (HTTPError, ValueError) as error:
            raise Unproven(type(error).__name__) from error
        yield client


def _new_client(provider: Provider) -> Any:
    from authlib.integrations.base_client.sync_openid import OpenIDMixin
    from authlib.integrations.httpx_client import OAuth2Client

    class Client(OpenIDMixin, OAuth2Client):  # type: ignore[misc]  # authlib has no types
        """Authlib's client with the metadata at hand."""

        server_metadata: dict[str, Any]

        def load_server_metadata(self) -> dict[str, Any]:
            return self.server_metadata

        def _get_session(self) -> Any:
            return nullcontext(self)

    return Client(
        client_id=provider.client,
        client_secret=provider.secret,
        scope="openid email",
        code_challenge_method="S256",
        timeout=_SECONDS,
    )


def _checked(provider: Provider, metadata: dict[str, Any]) -> dict[str, Any]:
    """The metadata, if they are that issuer's; only algorithms that need no shared secret."""
    needed = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if metadata.get("issuer") != provider.issuer or not all(metadata.get(name) for name in needed):
        raise Unproven("metadata of another issuer")
    offered = metadata.get("id_token_signing_alg_values_supported", ("RS256",))
    allowed = [name for name in offered if name in _ALGORITHMS]
    return {**metadata, "id_token_signing_alg_values_supported": allowed or ["RS256"]}
