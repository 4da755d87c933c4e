#!/bin/sh
# Make .venv hold one of the locks (site, test or dev) and this project, editable.
#
#   tools/environment.sh site
#
# Uses uv where it is on PATH, else Python's own venv and pip. TAIKAI_PYTHON names the Python to use.
# Leaves .venv/.NAME as a stamp for make: each lock contains the ones before it, so theirs are renewed too.
set -eu
cd "$(dirname "$0")/.."

lock=$1
python=.venv/bin/python
case $lock in
    site) stamps="site" ;;
    test) stamps="site test" ;;
    dev) stamps="site test dev" ;;
    *) echo "tools/environment.sh: no lock is called '$lock'; there are site, test and dev" >&2; exit 2 ;;
esac

# Recent enough, and really a Python: version managers put names on PATH that only print an error.
recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Print the first Python that will do.
find_python() {
    if [ -n "${TAIKAI_PYTHON:-}" ]; then
        recent "$TAIKAI_PYTHON" || stop "TAIKAI_PYTHON is '$TAIKAI_PYTHON', which is no Python 3.11 or newer."
        echo "$TAIKAI_PYTHON"
        return
    fi
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if recent "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    stop "taikai needs Python 3.11 or newer, and none was found on PATH." \
        "  help: install one, or name it: make $lock TAIKAI_PYTHON=/path/to/python3" \
        "  help: or install uv, which brings a Python of its own"
}

# A version manager's command goes by folder; the interpreter behind it does not.
create_with_pip() {
    base=$(find_python)
    if ! "$base" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        stop "Python $version is here, but without the modules that make a virtual environment." \
            "  help: on Debian and Ubuntu: sudo apt-get install python$version-venv" \
            "  help: elsewhere, install your system's package with 'venv' and 'ensurepip', or install uv"
    fi
    "$base" -m venv --clear .venv
}

if command -v uv >/dev/null 2>&1; then
    if ! recent $python; then
        uv venv --quiet --clear --python "${TAIKAI_PYTHON:->=3.11}" .venv
    fi
    install() { uv pip install --quiet --python $python "$@"; }
else
    # An environment made by uv has no pip.
    if ! recent $python || ! $python -m pip --version >/dev/null 2>&1; then
        create_with_pip
    fi
    install() { $python -m pip install --quiet --disable-pip-version-check "$@"; }
fi

echo "Installing requirements/$lock.lock into .venv"
install --require-hashes -r "requirements/$lock.lock"
# pip's hash mode refuses an editable install, so the project comes second; the lock holds its build backend.
install --no-deps --no-build-isolation --editable .

for stamp in $stamps; do
    touch ".venv/.$stamp"
done
