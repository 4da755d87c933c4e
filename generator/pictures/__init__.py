"""Pictures: sources read safely, marks placed and drawn, published renditions kept by content."""

from generator.pictures.faults import RULES
from generator.pictures.figures import Drawn, draw_figures, picture_findings

__all__ = ["RULES", "Drawn", "draw_figures", "picture_findings"]
