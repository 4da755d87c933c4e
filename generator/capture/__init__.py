"""Takes screenshots: a real browser, the guide's own actions, stand-in sites to take them of."""

from generator.capture.capture import Captured, capture
from generator.capture.errors import CannotCaptureError
from generator.capture.options import CaptureOptions, Progress

__all__ = ["CannotCaptureError", "CaptureOptions", "Captured", "Progress", "capture"]
