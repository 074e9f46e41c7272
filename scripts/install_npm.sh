#!/bin/sh
# Installs what FOLDER/package.json and its lock name into build/npm/NAME, unless it is there already; NAME is FOLDER with - for /.
# No package's own scripts are run. Prints the folder that node_modules is in.
#   scripts/install_npm.sh FOLDER
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
name=$(echo "$1" | tr / -)
target=$root/build/npm/$name
mark=$target/installed-$(cat "$root/$1/package.json" "$root/$1/package-lock.json" | cksum | tr ' ' -)
mkdir -p "$target"
exec 9>"$target.lock"
flock 9  # two builds may ask at once
if [ ! -e "$mark" ]; then
  rm -f "$target"/installed-*
  cp "$root/$1/package.json" "$root/$1/package-lock.json" "$target/"
  if ! npm ci --prefix "$target" --ignore-scripts --no-audit --no-fund --no-update-notifier >"$target.log" 2>&1; then
    tail -n 20 "$target.log" >&2
    echo "install_npm.sh: the packages of $1 could not be installed (above: the end of $target.log); is an npm registry in reach?" >&2
    exit 1
  fi
  : >"$mark"
fi
echo "$target"
