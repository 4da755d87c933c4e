#!/bin/sh
# Write requirements/{site,test,dev}.lock from pyproject.toml: versions and hashes for every supported
# Python and system, and no address of a package index. Each lock contains the one before it.
#
#   tools/lock.sh             keep the versions that still fit
#   tools/lock.sh --upgrade   take the newest that fit
set -eu
cd "$(dirname "$0")/.."

uv=$(command -v uv || echo .venv/bin/uv)
export UV_CUSTOM_COMPILE_COMMAND="make lock"

compile() {
    name=$1
    shift
    # --fork-strategy fewest: one version of a package for all Pythons, so that all build the same site.
    # --no-config: what this machine prefers must not reach a file that others install from.
    "$uv" pip compile pyproject.toml "$@" --output-file "requirements/$name.lock" \
        --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-config --quiet
    echo "requirements/$name.lock"
}

compile site --group build "$@"
compile test --group build --extra capture --group test --constraint requirements/site.lock "$@"
compile dev --group build --extra capture --group test --group dev --constraint requirements/test.lock "$@"
