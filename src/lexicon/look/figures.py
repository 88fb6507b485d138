"""What all figures of reports share: their colours, light and dark, on whatever page they stand."""

from __future__ import annotations

from pathlib import Path


def figures_css() -> str:
    """The style of every figure, as CSS for the device's scheme."""
    return Path(__file__).with_name("figures.css").read_text(encoding="utf-8")
