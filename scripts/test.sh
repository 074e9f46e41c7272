#!/bin/sh
# Passes all tests: installs the Debian packages that are missing, builds Gereh optimised and with sanitizers, runs everything
# that CTest knows (which brings the published scorers, the stores, graph tools and packages that it needs into build/), and checks the
# sources with clang-format and clang-tidy. Warnings are errors. With sanitizers, what needs servers, a browser or other tools (the
# label `tools`) is left out: it has run with the optimised program.
#   scripts/test.sh [release|asan-ubsan]...     (both if none is named)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
[ $# -gt 0 ] || set -- release asan-ubsan

"$root/scripts/install_packages.sh"

for preset in "$@"; do
  folder=$root/build/test-$preset
  tools=-DGEREH_TOOL_TESTS=OFF
  [ "$preset" != release ] || tools=-DGEREH_TOOL_TESTS=ON
  echo "==> Building $preset in $folder"
  cmake --preset "$preset" -B "$folder" -DGEREH_WARNINGS_AS_ERRORS=ON -DGEREH_TESTS=ON $tools >/dev/null
  cmake --build "$folder" -- --quiet
  echo "==> Testing $preset"
  ctest --test-dir "$folder" --output-on-failure --no-tests=error --parallel "$(nproc)" --progress
  if [ "$preset" = release ]; then
    echo "==> Checking the sources"
    "$root/scripts/lint.sh" "$folder"
  fi
done
echo "==> All tests passed"
