#!/bin/sh
# Installs the Debian packages of packages.txt that are not there yet; needs root or sudo only if one is missing. A line
# «PACKAGE unless COMMAND» is for what may have come another way: it is installed only if there is no such command.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

if ! command -v apt-get >/dev/null 2>&1; then
  echo "install_packages.sh: no apt-get here; install what $here/packages.txt lists by other means" >&2
  exit 0
fi

missing=
while read -r package unless command; do
  case $package in '' | '#'*) continue ;; esac
  [ -z "$unless" ] || ! command -v "$command" >/dev/null 2>&1 || continue
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done <"$here/packages.txt"
[ -n "$missing" ] || exit 0

echo "==> Installing$missing"
if [ "$(id -u)" = 0 ]; then
  sudo=
elif command -v sudo >/dev/null 2>&1; then
  sudo=sudo
else
  echo "install_packages.sh: neither root nor sudo here; install as root:$missing" >&2
  exit 1
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { $sudo apt-get update && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "install_packages.sh: the packages could not be installed (above: the end of what apt-get said)" >&2
  exit 1
fi
