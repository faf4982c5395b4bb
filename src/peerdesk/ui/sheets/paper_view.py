"""The pages of a sheet, lying on the desk like paper, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from peerdesk.sheets.page import Paper, page
from peerdesk.sheets.preview import PageImage
from peerdesk.ui.theme.current import colours
from peerdesk.ui.theme.tokens import SPACE

_POINTS_PER_INCH = 72
_WIDEST = 860
_CHANNELS = 3
_ROUNDING = 2.0


class PaperView(QScrollArea):
    """Shows pictures of pages; `sharpness` says at how many dots per inch to make them.

    Until sharper pictures arrive it stretches the ones it has.
    """

    sharpness = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._paper = Paper.LETTER
        self._pages = _Pages()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._pages)
        self.setAccessibleName("Preview of the sheet")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def lay_paper(self, paper: Paper) -> None:
        """Say which paper the next pages are for."""
        self._paper = paper
        self._fit()

    def show_pages(self, images: Sequence[PageImage]) -> None:
        """Show pages; where one was scrolled to is kept."""
        self._pages.show_images([_image(each) for each in images])
        count = "1 page" if len(images) == 1 else f"{len(images)} pages"
        self.setAccessibleDescription(count)

    def pictures(self) -> Sequence[QImage]:
        """Return the pictures shown."""
        return self._pages.images

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(_WIDEST, self.viewport().width() - 2 * SPACE.l)
        self._pages.set_page_width(max(1, width))
        inches = page(self._paper).width / _POINTS_PER_INCH
        self.sharpness.emit(max(1, width) * self.devicePixelRatioF() / inches)


class _Pages(QWidget):
    """Paper, one sheet under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[QImage] = []
        self._width = 1

    def show_images(self, images: list[QImage]) -> None:
        self.images = images
        self._settle()

    def set_page_width(self, width: int) -> None:
        self._width = width
        self._settle()

    def sizeHint(self) -> QSize:
        heights = sum(self._height(image) + SPACE.l for image in self.images)
        return QSize(self._width + 2 * SPACE.l, heights + SPACE.l)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(colours().subtle))
        top = SPACE.l
        for image in self.images:
            size = self._shown_size(image)
            left = round((self.width() - size.width()) / 2)
            place = QRectF(QPointF(left, top), size)
            painter.drawImage(place, image)
            painter.setPen(QPen(QColor(colours().track), 1))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
            top += self._height(image) + SPACE.l

    def _settle(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def _shown_size(self, image: QImage) -> QSizeF:
        """Return the picture's own size if it fits, so that no pixel is blurred."""
        own = QSizeF(image.size()) / self.devicePixelRatioF()
        if abs(own.width() - self._width) < _ROUNDING:
            return own
        return QSizeF(self._width, self._height(image))

    def _height(self, image: QImage) -> int:
        return round(self._width * image.height() / max(1, image.width()))


def _image(page_image: PageImage) -> QImage:
    return QImage(
        page_image.rgb,
        page_image.width,
        page_image.height,
        page_image.width * _CHANNELS,
        QImage.Format.Format_RGB888,
    ).copy()
