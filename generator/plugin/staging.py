"""The folder beside the final one in which a site is built."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.site.content_policy import content_policy, header_files
from generator.site.html_page import HtmlPage


def staging_folder(final: Path) -> Path:
    """Return a new folder on the file system of `final`, and remove those that dead builds left.

    Raises:
        OSError: the folder around `final` cannot be written to.
    """
    final.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{final.name}.building-"
    for left in final.parent.glob(f"{glob.escape(prefix)}*"):
        if not _is_running(left.name.removeprefix(prefix).partition("-")[0]):
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=final.parent))
    folder.chmod(0o755)  # mkdtemp makes it private, but a site is to be served
    return folder


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def write_shared(folder: Path, shared: Mapping[str, bytes], pictures: Mapping[str, Path]) -> None:
    """Write what both languages share below the root of the site."""
    for uri, content in shared.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for uri, source in pictures.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)


def write_headers(folder: Path, pages: Iterable[HtmlPage]) -> None:
    """Write the headers under which the built pages work, for hosts that read them from a file."""
    write_shared(folder, header_files(content_policy(pages)), {})
