#!/bin/sh
# Installs the published scorers of tests/cli/scorers.txt into a Python environment of their own, build/scorers, unless they are
# there already. CTest calls this before the tests that need them.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
list=$root/tests/cli/scorers.txt
environment=$root/build/scorers
mark=$environment/installed-$(cksum <"$list" | tr ' ' -)
[ ! -e "$mark" ] || exit 0

python=/usr/bin/python3
[ -x "$python" ] || python=python3
log=$root/build/scorers.log
mkdir -p "$root/build"
# PIP_CONSTRAINT: the versions hold for what builds packages, too.
if ! { "$python" -m venv --clear "$environment" &&
       PIP_CONSTRAINT=$list "$environment/bin/pip" install --disable-pip-version-check --no-deps -r "$list"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "install_scorers.sh: the scorers could not be installed (above: the end of $log); is a Python package index in reach?" >&2
  exit 1
fi
: >"$mark"
