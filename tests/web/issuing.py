"""A small real provider of OpenID Connect on the loopback address, which can be made to lie."""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "lexicon", "s3cret"
KEY = RSAKey.generate_key(2048, {"kid": "ours"})
OTHER_KEY = RSAKey.generate_key(2048, {"kid": "ours"})


@dataclass
class Issuer:
    """`claims` go into the next token in place of the true ones; `signed_by` is its key."""

    address: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    signed_by: RSAKey | OctKey = field(default_factory=lambda: KEY)
    algorithm: str = "RS256"
    person: dict[str, Any] = field(
        default_factory=lambda: {"sub": "42", "email": "one@x.example", "email_verified": True}
    )
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def about(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/keys",
                "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
                **self.metadata,
            }
        )

    def keys(self, _request: Request) -> Response:
        return JSONResponse(KeySet([KEY]).as_dict(private=False))

    def authorize(self, request: Request) -> Response:
        """Everybody who comes here is the same person, who agrees at once."""
        wish = dict(request.query_params)
        code = f"code{len(self.asked)}"
        self.asked[code] = wish
        answer = {"code": code, "state": wish["state"]}
        return RedirectResponse(f"{wish['redirect_uri']}?{urlencode(answer)}", 303)

    async def token(self, request: Request) -> Response:
        form = {name: value[0] for name, value in parse_qs((await request.body()).decode()).items()}
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        wish = self.asked.pop(form.get("code", ""), None)
        made = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(made).rstrip(b"=").decode()
        proven = (
            wish is not None
            and request.headers.get("authorization") == f"Basic {basic}"
            and wish["code_challenge_method"] == "S256"
            and wish["code_challenge"] == challenge
            and wish["redirect_uri"] == form["redirect_uri"]
        )
        if wish is None or not proven:
            return JSONResponse({"error": "invalid_grant"}, 400)
        return JSONResponse(
            {"access_token": "a", "token_type": "Bearer", "id_token": self._signed(wish["nonce"])}
        )

    def _signed(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce}
        header = {"alg": self.algorithm, "kid": "ours"}
        told = {**claims, **self.person, **self.claims}
        return jwt.encode(header, told, self.signed_by, algorithms=[self.algorithm])


@contextmanager
def issuing() -> Iterator[Issuer]:
    """A provider that answers until the block ends."""
    issuer = Issuer()
    app = Starlette(
        routes=[
            Route("/.well-known/openid-configuration", issuer.about),
            Route("/keys", issuer.keys),
            Route("/authorize", issuer.authorize),
            Route("/token", issuer.token, methods=["POST"]),
        ]
    )
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", access_log=False))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    issuer.address = f"http://127.0.0.1:{port}"
    yield issuer
    server.should_exit = True
    thread.join()
