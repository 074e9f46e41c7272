#!/bin/sh
# Checks the sources' layout with clang-format and the sources with clang-tidy (.clang-tidy says which checks, and why others
# are off) in the build folder BUILD, which CMake has configured with CMAKE_EXPORT_COMPILE_COMMANDS and Ninja has built. Files that have
# passed clang-tidy before are not checked again unless they, or headers of ours that they include, have changed.
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
# One line a source: it, and what of ours it includes, as Ninja noted when it compiled it.
ninja -C "$build" -t deps | awk -v root="$root/" '
  function flush() { if (line) print line; line = "" }
  /^[^ ]/ { flush() }
  /^ / {
    path = $1
    if (index(path, root) == 1) path = substr(path, length(root) + 1); else if (!sub(/^(\.\.\/)+/, "", path)) next
    if (path ~ /^(ontology|extract|graph|export|cli)\//) line = line (line ? " " : "") path
  }
  END { flush() }' | sort -u >"$passed/includes"
failed=0
find $folders -name '*.cpp' | sort | xargs -P "$(nproc)" -n 1 sh -c '
  files=$(grep "^$2 " "$1/includes" | head -n 1)
  mark=$1/$(cat .clang-tidy ${files:-$2} | cksum | tr " " -)-$(echo "$2" | tr / -)
  [ ! -e "$mark" ] || exit 0
  said=$1/$(echo "$2" | tr / -).said
  if clang-tidy -p "$0" --quiet --extra-arg=-Wno-unknown-warning-option "$2" 2>"$said"; then
    rm "$said"
    : >"$mark"
  else
    tail -n 3 "$said" >&2
    echo "lint.sh: $2 (above)" >&2
    exit 1
  fi
' "$build" "$passed" || failed=1
exit "$failed"
