#!/bin/sh
# Checks the sources' layout with clang-format and the sources with clang-tidy (.clang-tidy says which checks, and why others
# are off) in the build folder BUILD, which CMake has configured with CMAKE_EXPORT_COMPILE_COMMANDS. Files that have passed
# clang-tidy before are not checked again.
#   scripts/lint.sh BUILD
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
cd "$root"
folders="ontology extract graph export cli"
if ! find $folders tests bench -name '*.h' -o -name '*.cpp' | sort | xargs clang-format --dry-run -Werror; then
  echo "lint.sh: layout as clang-format would have it is missing (above); run clang-format -i on these files" >&2
  exit 1
fi
passed=$build/lint
mkdir -p "$passed"
headers=$(find $folders -name '*.h' | sort | xargs cat .clang-tidy | cksum | tr ' ' -)
failed=0
find $folders -name '*.cpp' | sort | xargs -P "$(nproc)" -n 1 sh -c '
  mark=$2/$(cksum < "$3" | tr " " -)-$1
  [ ! -e "$mark" ] || exit 0
  if clang-tidy -p "$0" --quiet --extra-arg=-Wno-unknown-warning-option "$3" 2>/dev/null; then : > "$mark"; else echo "lint.sh: $3 (above)" >&2; exit 1; fi
' "$build" "$headers" "$passed" || failed=1
exit "$failed"
