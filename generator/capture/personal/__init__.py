"""Personal data by its looks: what people in Japan would not want to see in a published picture."""

from generator.capture.personal.find import Personal, find_personal, looks_personal

__all__ = ["Personal", "find_personal", "looks_personal"]
