"""The mark and the app icon: a spirit level whose bubble rests in the middle."""

from app.figures.raster import Colour, block, capsule, painted, ring

GREEN: Colour = (10, 74, 58)
WHITE: Colour = (255, 255, 255)
MARIGOLD: Colour = (245, 185, 63)
# All measures are shares of the icon's width.
TUBE = (0.345, 0.165)
TUBE_LINE = 0.052
TICK_OUT = 0.138
TICK_LINE = 0.034
BUBBLE = (0.098, 0.086)
CORNER = 0.22
# A maskable icon may be cut to a circle of 0.8: everything is drawn smaller, on full ground.
MASKABLE = 0.94
SIZES = {"icon-192.png": 192, "icon-512.png": 512, "icon-180.png": 180}


def marks() -> dict[str, bytes]:
    """Return mark and icons by file name below the figures."""
    made = {
        "mark/mark.svg": _mark().encode(),
        "mark/icon.svg": _icon(1.0, CORNER).encode(),
        "mark/maskable.svg": _icon(MASKABLE, 0).encode(),
        "mark/maskable-512.png": _raster(512, MASKABLE, None),
    }
    for name, size in SIZES.items():
        made[f"mark/{name}"] = _raster(size, 1.0, None if size == 180 else CORNER)
    return made


def _mark() -> str:
    """Return the mark for beside the name; its lines take the colour of the text."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="steady-mark" viewBox="0 0 44 24">'
        '<rect class="mark-line" x="1.6" y="3" width="40.8" height="18" rx="9"/>'
        '<path class="mark-tick" d="M14 3.4v17.2M30 3.4v17.2"/>'
        '<rect class="mark-bubble" x="16.6" y="7.3" width="10.8" height="9.4" rx="4.7"/></svg>\n'
    )


def _icon(scale: float, corner: float) -> str:
    def at(share: float) -> str:
        return f"{share * 512:.1f}".removesuffix(".0")

    width, height = TUBE[0] * scale, TUBE[1] * scale
    ticks = "".join(
        f"M{at(0.5 + sign * TICK_OUT * scale)} {at(0.5 - height)}v{at(2 * height)}"
        for sign in (-1, 1)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">'
        f'<rect width="512" height="512" rx="{at(corner)}" fill="{_hex(GREEN)}"/>'
        f'<g fill="none" stroke="{_hex(WHITE)}"><rect x="{at(0.5 - width)}" y="{at(0.5 - height)}" '
        f'width="{at(2 * width)}" height="{at(2 * height)}" rx="{at(height)}" '
        f'stroke-width="{at(TUBE_LINE * scale)}"/>'
        f'<path d="{ticks}" stroke-width="{at(TICK_LINE * scale)}"/></g>'
        f'<rect x="{at(0.5 - BUBBLE[0] * scale)}" y="{at(0.5 - BUBBLE[1] * scale)}" '
        f'width="{at(2 * BUBBLE[0] * scale)}" height="{at(2 * BUBBLE[1] * scale)}" '
        f'rx="{at(BUBBLE[1] * scale)}" fill="{_hex(MARIGOLD)}"/></svg>\n'
    )


def _raster(size: int, scale: float, corner: float | None) -> bytes:
    """Return the icon as PNG; without a corner the ground fills the square."""
    middle = (0.5, 0.5)
    width, height = TUBE[0] * scale, TUBE[1] * scale
    tick = (TICK_LINE * scale / 2, height)
    shapes = [(block(size, 0.6 if corner is None else 0.5, corner or 0.0), GREEN)]
    for sign in (-1, 1):
        spot = (0.5 + sign * TICK_OUT * scale, 0.5)
        shapes.append((capsule(size, spot, tick), WHITE))
    tube = capsule(size, middle, (width, height))
    shapes.append((ring(tube, TUBE_LINE * scale), WHITE))
    shapes.append((capsule(size, middle, (BUBBLE[0] * scale, BUBBLE[1] * scale)), MARIGOLD))
    return painted(size, shapes)


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
