#!/bin/sh
# Sets Gereh up and runs its main job: installs the Debian packages that are missing, builds the program, and turns the
# sample article, or the ARTICLEs given, into a graph, diagrams and RDF.
#   scripts/build.sh [ARTICLE...]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- "$root/data/articles/putin-kim.fa.txt"

"$root/scripts/install_packages.sh"

log=$root/build/release.log
for article in "$@"; do
  [ "$article" = - ] || [ -e "$article" ] || { echo "build.sh: $article: no such file or folder" >&2; exit 1; }
done
echo "==> Building Gereh in $root/build/release (minutes the first time; its output goes to $log)"
mkdir -p "$root/build"
if ! { cmake -S "$root" -B "$root/build/release" -G Ninja -DCMAKE_BUILD_TYPE=Release -DGEREH_TESTS=OFF &&
       cmake --build "$root/build/release" --target gereh; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  echo "build.sh: the build failed; all of its output is in $log" >&2
  exit 1
fi

echo "==> Reading $*"
"$root/build/release/cli/gereh" build "$@" -o "$root/out"
