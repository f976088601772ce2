"""Numbers as short text: one decimal, no needless zero, no needless space."""

import numpy as np

from app.figures.vectors import Vec


def short(number: float) -> str:
    """Return a number with at most one decimal."""
    text = f"{number:.1f}".removesuffix(".0")
    text = text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text
    return "0" if text in {"-0", ""} else text


def plain(numbers: Vec) -> str:
    """Return numbers one after another, kept apart only where they would run together."""
    data = ""
    for number in np.ravel(numbers):
        text = short(float(number))
        data += text if not data or text.startswith("-") else " " + text
    return data
