"""Print the path of a Chromium that the browser tests can use, fetching one where there is none.

    TAIKAI_CHROMIUM="$(python tools/browser.py)" pytest

Looked for in this order: the one that TAIKAI_CHROMIUM names, one that is installed, Playwright's own
download, the system's packages (apt-get, as root or where sudo asks for no password). A browser counts
only when it starts and can draw Japanese. The path goes to standard output, everything else to standard
error. Exit code 1 says that none could be had, and why: a test run without a browser would prove nothing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from generator.capture.browser import COMMANDS

APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PACKAGES = ("fonts-noto-cjk", "chromium")  # the font first: it may be all that is missing
FETCH_SECONDS = 600
NO_JAPANESE = "draws no Japanese; a font is missing, such as Noto Sans CJK"

# A system without a Japanese font draws the same empty box for both characters.
DRAWS_JAPANESE = """() => {
  const drawn = character => {
    const canvas = document.createElement("canvas");
    const brush = canvas.getContext("2d");
    brush.font = "40px sans-serif";
    brush.fillText(character, 10, 60);
    return canvas.toDataURL();
  };
  return drawn("退") !== drawn("会");
}"""


def main() -> int:
    """Print the path of a usable Chromium; return the exit code."""
    named = os.environ.get("TAIKAI_CHROMIUM")
    sources: list[Callable[[], Iterable[str]]] = [installed, downloaded, packaged]
    if named:
        sources = [lambda: [named]]
    faults: dict[str, str] = {}
    for source in sources:
        if source is downloaded and NO_JAPANESE in faults.values():
            continue  # it would find the same fonts
        for path in source():
            fault = fault_of(path)
            if fault is None:
                print(path)
                return 0
            faults[path] = fault
    tell("No Chromium that the tests can use:")
    for path, fault in faults.items():
        tell(f"  {path}: {fault}")
    if named:
        tell("  help: TAIKAI_CHROMIUM names it; correct or unset that variable")
    else:
        tell("  help: install Chromium or Google Chrome and a Japanese font,")
        tell("  help: or name a browser: make test TAIKAI_CHROMIUM=/path/to/chromium")
    return 1


def installed() -> Iterator[str]:
    """Yield the browsers that are here already, Playwright's own among them."""
    yield from filter(None, map(shutil.which, COMMANDS))
    yield from (path for path in (*APPLICATIONS, playwright_path()) if Path(path).exists())


def downloaded() -> Iterator[str]:
    """Download Playwright's own browser, and yield it."""
    run(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    if Path(playwright_path()).exists():
        yield playwright_path()


def packaged() -> Iterator[str]:
    """Install a font, a browser and what Playwright's own needs; yield what is here after each."""
    if shutil.which("apt-get") is None:
        tell("There is no apt-get here to install a browser with.")
        return
    administrator: tuple[str, ...] = ()
    if os.geteuid() != 0:
        administrator = ("sudo", "-n")
        if shutil.which("sudo") is None or not run(*administrator, "true"):
            tell(
                "Installing a browser with apt-get needs root, or a sudo that asks for no password."
            )
            return
    apt = (*administrator, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q")
    run(*apt, "update")
    for package in PACKAGES:
        run(*apt, "install", "-y", "--no-install-recommends", package)
        yield from installed()
    if Path(playwright_path()).exists():
        run(sys.executable, "-m", "playwright", "install-deps", "chromium")
        yield playwright_path()


def fault_of(path: str) -> str | None:
    """Return why the browser at a path cannot be used, or None when it can."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path)
            japanese = browser.new_page().evaluate(DRAWS_JAPANESE)
            browser.close()
    except Error as error:
        return f"does not start ({error.message.splitlines()[0]})"
    return None if japanese else NO_JAPANESE


def playwright_path() -> str:
    """Return where Playwright keeps its own browser, present or not."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def run(*command: str) -> bool:
    """Run a command with its output on standard error; return whether it succeeded."""
    tell(f"$ {' '.join(command)}")
    try:
        finished = subprocess.run(  # noqa: S603 - the commands are the ones above
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=FETCH_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        tell(f"  {error}")
        return False
    return finished.returncode == 0


def tell(message: str) -> None:
    """Write a line to standard error."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
