"""The folders of a build: what it reads must be looked at, what it replaces must be a site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.loader.reading.files import link_fault
from generator.nouns.findings import Finding
from generator.nouns.places import Place, readable
from generator.nouns.project import Project
from generator.nouns.said import say
from generator.site.configuration.fault import Fault
from generator.site.configuration.real import can_be_named, real
from generator.site.configuration.settings import Settings

_SITE = ("index.html", "ja/index.html", "en/index.html")
"""What every site has that was ever built here."""
_ONE_LANGUAGE = ("index.html", "404.html", "sitemap.xml")
"""What MkDocs writes without this plugin: people replace such a site by one in two languages."""
_PLACEHOLDERS = frozenset({".gitkeep", ".gitignore", ".nojekyll", ".DS_Store", "CNAME"})
"""What people and systems put into a folder that is to hold a site."""

_MAX_SHOWN = 100
"""Characters of a path in a message."""

_ANOTHER_FOLDER = say("name a folder of its own, such as `site`, in `site_dir`")


def folder_faults(settings: Settings, project: Project) -> Iterator[Fault]:
    """Yield what is wrong with the folders of the pages, of the site and of the theme."""
    if settings.docs_dir is not None and real(settings.docs_dir) != real(project.guides):
        message = say(
            "`docs_dir` is `{folder}`, but only `guides` is looked at before it is published",
            folder=_shown(settings.docs_dir, project),
        )
        yield Fault(("docs_dir",), message, say("write `docs_dir: guides`"))
    if settings.site_dir is not None:
        yield from _around_site(settings.site_dir, settings, project)
    if settings.custom_dir is not None:
        yield from _around_templates(settings.custom_dir, project)


def _around_templates(folder: Path, project: Project) -> Iterator[Fault]:
    """Yield why a folder, all of which is published, may not be that of the templates."""
    route, shown = ("theme", "custom_dir"), _shown(folder, project)
    help_ = say("put the templates into a folder of their own, such as `overrides`")
    if not _is_inside(folder, project):
        message = say(
            "everything in `{folder}` would be published, but it is no folder of this project",
            folder=shown,
        )
        yield Fault(route, message, help_)
    elif not _is_for_templates(folder, project):
        message = say("everything in `{folder}` would be published as it is", folder=shown)
        yield Fault(route, message, help_)
    elif not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir fails where nobody may look
        yield Fault(route, say("there is no folder `{folder}`", folder=shown), help_)


def _is_for_templates(folder: Path, project: Project) -> bool:
    """Tell whether a folder of the project is neither hidden nor one that has another purpose."""
    inside = real(folder).relative_to(real(project.root))
    own = (project.guides.name, project.images.name)
    return inside.parts[0] not in own and not any(part.startswith(".") for part in inside.parts)


def linked_templates(settings: Settings, project: Project) -> Iterator[Finding]:
    """Yield a finding for each link in the folder of the project's own templates."""
    if settings.custom_dir is None or not _is_inside(settings.custom_dir, project):
        return
    for here, folders, files in os.walk(settings.custom_dir):
        for name in sorted([*folders, *files]):
            path = Path(here) / name
            if os.path.islink(path):  # noqa: PTH114 - Path.is_symlink fails where nobody may look
                yield link_fault(Place(project.relative(path)))


def _around_site(site_dir: Path, settings: Settings, project: Project) -> Iterator[Fault]:
    if not can_be_named(site_dir):
        message = say("`site_dir` is no name that a folder can have")
        yield Fault(("site_dir",), message, _ANOTHER_FOLDER)
        return
    site = real(site_dir)
    shown = _shown(site_dir, project)
    for source in _sources(settings, project):
        actual = real(source)
        if actual == site or site in actual.parents or actual in site.parents:
            message = say(
                "a site in `{folder}` would take the place of `{source}`, or lie in it",
                folder=shown,
                source=_shown(source, project),
            )
            yield Fault(("site_dir",), message, _ANOTHER_FOLDER)
            return
    file = next((above for above in site.parents if os.path.isfile(above)), None)  # noqa: PTH113 - nor may Path.is_file
    if file is not None:
        message = say(
            "the site cannot be written into `{folder}`: `{file}` is a file",
            folder=shown,
            file=_shown(file, project),
        )
        yield Fault(("site_dir",), message, _ANOTHER_FOLDER)
    elif not _may_be_replaced(site):
        message = say(
            "`{folder}` holds something that is no site; a build would remove it", folder=shown
        )
        help_ = say("move away what it holds, or name another folder in `site_dir`")
        yield Fault(("site_dir",), message, help_)


def _sources(settings: Settings, project: Project) -> Iterator[Path]:
    yield from (project.guides, project.images, project.cache, project.root / ".git")
    yield settings.program
    if settings.docs_dir is not None:
        yield settings.docs_dir
    if settings.custom_dir is not None and _is_inside(settings.custom_dir, project):
        yield settings.custom_dir


def _may_be_replaced(site: Path) -> bool:
    """Tell whether a folder is missing, as good as empty, or a site without a repository in it."""
    try:
        return not site.exists() or _is_as_good_as_empty(site) or _is_site(site)
    except OSError:  # a folder that nobody may look into
        return False


def _is_as_good_as_empty(folder: Path) -> bool:
    return folder.is_dir() and {path.name for path in folder.iterdir()} <= _PLACEHOLDERS


def _is_site(folder: Path) -> bool:
    is_built = any(
        all((folder / page).is_file() for page in pages) for pages in (_SITE, _ONE_LANGUAGE)
    )
    return is_built and not (folder / ".git").is_dir()


def _is_inside(folder: Path, project: Project) -> bool:
    return real(project.root) in real(folder).parents


def _shown(folder: Path, project: Project) -> str:
    return readable(Path(os.path.relpath(folder, project.root)))[:_MAX_SHOWN]
