"""Serve the built site until the person at the terminal has seen enough."""

from __future__ import annotations

from pathlib import Path

from lexicon.cli.making import said
from lexicon.cli.wiring import say
from lexicon.site.serve import ADDRESS, site_server


def serve(site: Path, port: int, language: str) -> None:
    """Serve a folder on this machine only; Ctrl-C ends it. Raises LexiconError."""
    server = site_server(site, port)
    address = f"http://{ADDRESS}:{server.server_address[1]}/"
    say([said(language, "serving", address=address)])
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say([said(language, "stopped")])
    finally:
        server.server_close()
