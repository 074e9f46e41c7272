#!/bin/sh
# Installs what FOLDER/requirements.txt names, each in one version, into a Python environment of its own, build/python/NAME, unless it is
# there already; NAME is FOLDER with - for /. Prints that folder.
#   scripts/install_pip.sh FOLDER
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
name=$(echo "$1" | tr / -)
target=$root/build/python/$name
list=$root/$1/requirements.txt
mark=$target/installed-$(cksum <"$list" | tr ' ' -)
mkdir -p "$root/build/python"
exec 9>"$target.lock"
flock 9  # two builds may ask at once
if [ ! -e "$mark" ]; then
  python=/usr/bin/python3
  [ -x "$python" ] || python=python3
  # PIP_CONSTRAINT: the versions hold for what builds packages, too.
  if ! { "$python" -m venv --clear "$target" &&
         PIP_CONSTRAINT=$list "$target/bin/pip" install --disable-pip-version-check --no-deps -r "$list"; } >"$target.log" 2>&1; then
    tail -n 20 "$target.log" >&2
    echo "install_pip.sh: the packages of $1 could not be installed (above: the end of $target.log); is a Python package index in reach?" >&2
    exit 1
  fi
  : >"$mark"
fi
echo "$target"
