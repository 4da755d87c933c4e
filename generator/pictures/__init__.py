"""Pictures: sources read safely, marks placed and drawn, published renditions kept by content."""

from generator.pictures.figures import Drawn, draw_figures, picture_findings

__all__ = ["Drawn", "draw_figures", "picture_findings"]
