"""From a file to a document: read, decode, look for hidden characters, compose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.loader.reading.characters import hidden_characters
from generator.loader.reading.document import Document
from generator.loader.reading.encoding import decode
from generator.loader.reading.files import read_file
from generator.loader.reading.json_reader import read_json
from generator.loader.reading.limits import MAX_DEFINITION_BYTES, MAX_SIDECAR_BYTES, TOO_LARGE
from generator.loader.reading.yaml_reader import read_yaml
from generator.nouns.findings import Finding
from generator.nouns.places import Place
from generator.nouns.project import Project
from generator.nouns.said import say


def read_definition(path: Path, project: Project) -> Document | Finding:
    """Return the document of a YAML file, or why there is none."""
    text = read_text(path, project, MAX_DEFINITION_BYTES)
    return text if isinstance(text, Finding) else parse_definition(text, project.relative(path))


def parse_definition(text: str, path: str) -> Document:
    """Return the document of YAML text; `path` is what findings call it."""
    return _with_hidden(read_yaml(text, path))


def read_settings(path: Path, project: Project) -> Document | Finding:
    """Return the document of a YAML file of another program, which may use all of YAML."""
    text = read_text(path, project, MAX_DEFINITION_BYTES)
    if isinstance(text, Finding):
        return text
    return _with_hidden(read_yaml(text, project.relative(path), is_plain=False))


def read_sidecar(path: Path, project: Project) -> Document | Finding:
    """Return the document of a JSON file, or why there is none."""
    text = read_text(path, project, MAX_SIDECAR_BYTES)
    if isinstance(text, Finding):
        return text
    return _with_hidden(read_json(text, project.relative(path)))


def read_text(path: Path, project: Project, cap: int) -> str | Finding:
    """Return the text of a file of at most `cap` bytes, or why there is none."""
    place = Place(project.relative(path))
    data = read_file(path, place, cap)
    if isinstance(data, Finding):
        return data
    if len(data) > cap:
        return TOO_LARGE.finding(
            place,
            say("the file is larger than {most} KiB", most=f"{cap // 1024:,}"),
            say("look for what was pasted into it by accident"),
        )
    return decode(data, place.path)


def _with_hidden(document: Document) -> Document:
    hidden = hidden_characters(document.text, document.places.path)
    return replace(document, findings=(*hidden, *document.findings))
