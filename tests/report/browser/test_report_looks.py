"""Pictures of the pages beside the ones looked at and approved; ``CLAIMCHECK_UPDATE_GOLDEN=1`` takes new ones.

Pictures are compared after shrinking them: layout and colours must be the same, not each pixel.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

GOLDEN = Path(__file__).parent / "golden"
VIEWS = [
    ("overview", "index.html", 1400, "light"),
    ("overview", "index.html", 390, "dark"),
    ("finding", "findings/cc101-0034.html", 1400, "light"),
    ("finding", "findings/cc101-0034.html", 390, "light"),
    ("article", "articles/mill-coastal-wire-*.html", 1400, "dark"),
    ("article", "articles/mill-coastal-wire-*.html", 390, "light"),
]
SCALE = 0.6  # a picture is looked at, not read: a third of the bytes
# Mean difference per colour channel, 0 to 255, of pictures shrunk to 70 pixels' width. The same page twice gave 0.0,
# a page that lost its style sheet 9.2 and more.
TOLERANCE = 3.0

# The widths of a text in the report's two fonts: elsewhere they may be other fonts, and then no picture can be alike.
FONTS = """() => ["sans", "serif"].map((name) => {
    const probe = document.createElement("span");
    probe.style.cssText = `position: absolute; white-space: nowrap; font: 100px var(--${name})`;
    probe.textContent = "Who leads the investigation?";
    document.body.append(probe);
    return Math.round(probe.getBoundingClientRect().width);
}).join(" ")"""

DIFFERENCE = """async ([one, other]) => {
    const pixels = async (data) => {
        const image = new Image();
        image.src = "data:image/png;base64," + data;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = 70;
        canvas.height = Math.round(70 * image.height / image.width);
        const context = canvas.getContext("2d");
        context.imageSmoothingQuality = "high";
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
    };
    const [a, b] = [await pixels(one), await pixels(other)];
    return a.length === b.length ? a.reduce((sum, value, at) => sum + Math.abs(value - b[at]), 0) / a.length : 255;
}"""


@pytest.mark.parametrize(("name", "pattern", "width", "scheme"), VIEWS)
def test_the_page_looks_as_approved(
    name: str, pattern: str, width: int, scheme: str, mill: Path, open_page: Callable[..., Any]
) -> None:
    page = open_page(next(mill.glob(pattern)), width=width, color_scheme=scheme, device_scale_factor=SCALE)
    taken = page.screenshot(animations="disabled")
    approved = GOLDEN / f"{name}-{width}-{scheme}.png"
    fonts = open_page(mill / "rules.html", bypass_csp=True).evaluate(FONTS)
    if os.environ.get("CLAIMCHECK_UPDATE_GOLDEN") and not os.environ.get("CI"):
        approved.write_bytes(taken)
        (GOLDEN / "fonts.txt").write_text(fonts)
    if fonts != (GOLDEN / "fonts.txt").read_text():
        pytest.skip("other fonts here than in the approved pictures")
    blank = open_page(mill / "assets/icon.svg", bypass_csp=True)
    blank.goto("about:blank")
    pictures = [base64.b64encode(picture).decode() for picture in (taken, approved.read_bytes())]

    assert blank.evaluate(DIFFERENCE, pictures) < TOLERANCE
