"""Show the very bytes that will be printed, as pictures of the pages."""

from dataclasses import dataclass
from typing import Any

_POINTS_PER_INCH = 72
_CHANNELS = 3


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: three bytes a pixel, red first, rows without padding."""

    width: int
    height: int
    rgb: bytes


def page_images(pdf: bytes, *, dpi: float) -> list[PageImage]:
    """Return a picture of every page of *pdf*; call it from one thread at a time."""
    # The lock page must not wait for PDFium.
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - slow to load

    document = PdfDocument(pdf)
    try:
        return [_image(page, dpi / _POINTS_PER_INCH) for page in document]
    finally:
        document.close()


def _image(page: Any, scale: float) -> PageImage:  # noqa: ANN401 - PDFium is untyped
    bitmap = page.render(scale=scale, rev_byteorder=True)
    row = bitmap.width * _CHANNELS
    padded = memoryview(bitmap.buffer).cast("B")
    rows = (
        padded[at : at + row]
        for at in range(0, bitmap.height * bitmap.stride, bitmap.stride)
    )
    return PageImage(bitmap.width, bitmap.height, b"".join(rows))
