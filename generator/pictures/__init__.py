"""Pictures: sources read safely, marks placed and drawn, published renditions kept by content."""

from generator.pictures.figures import Drawn, draw_figures, picture_findings
from generator.pictures.rules import RULES

__all__ = ["RULES", "Drawn", "draw_figures", "picture_findings"]
