"""The loader: from the files of a project to the collection, with a finding for every fault."""

from generator.loader.collection import load_collection
from generator.loader.project import ProjectNotFoundError, find_project
from generator.loader.schema import guide_schema, schema_text

__all__ = [
    "ProjectNotFoundError",
    "find_project",
    "guide_schema",
    "load_collection",
    "schema_text",
]
