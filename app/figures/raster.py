"""A small picture of plain shapes as PNG, the same bytes every time."""

import struct
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float64]
Colour = tuple[int, int, int]


def canvas(size: int) -> tuple[Pixels, Pixels]:
    """Return x and y of the middle of every pixel, from 0 to 1 across the picture."""
    places = (np.arange(size) + 0.5) / size
    return np.meshgrid(places, places)


def capsule(size: int, middle: tuple[float, float], half: tuple[float, float]) -> Pixels:
    """Return how far each pixel is inside (below 0) or outside a shape with round ends."""
    x, y = canvas(size)
    radius = min(half)
    across = np.maximum(np.abs(x - middle[0]) - (half[0] - radius), 0)
    down = np.maximum(np.abs(y - middle[1]) - (half[1] - radius), 0)
    return np.asarray(np.hypot(across, down) - radius)


def block(size: int, half: float, corner: float) -> Pixels:
    """Return the distance to a square in the middle with rounded corners."""
    x, y = canvas(size)
    across, down = (np.abs(place - 0.5) - (half - corner) for place in (x, y))
    outside = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
    return np.asarray(outside + np.minimum(np.maximum(across, down), 0) - corner)


def ring(distance: Pixels, width: float) -> Pixels:
    """Return the distance to the line of a width along a border."""
    return np.asarray(np.abs(distance) - width / 2)


def painted(size: int, shapes: Sequence[tuple[Pixels, Colour]]) -> bytes:
    """Return a PNG of shapes painted one over the other on nothing, edges softened."""
    picture = np.zeros((size, size, 4))
    for distance, colour in shapes:
        cover = np.clip(0.5 - distance * size, 0, 1)[..., None]
        paint = np.array([*colour, 255.0])
        under = picture[..., 3:] * (1 - cover)
        alpha = under / 255 + cover
        blended = picture[..., :3] * under / 255 + paint[:3] * cover
        picture[..., :3] = blended / np.maximum(alpha, 1e-9)
        picture[..., 3:] = alpha * 255
    return png(np.rint(picture).astype(np.uint8))


def png(picture: NDArray[np.uint8]) -> bytes:
    """Return rows of red, green, blue, alpha as a PNG file."""
    height, width, _ = picture.shape
    rows = np.zeros((height, 1 + width * 4), dtype=np.uint8)
    rows[:, 1:] = picture.reshape(height, -1)
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 9)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data) for kind, data in ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
