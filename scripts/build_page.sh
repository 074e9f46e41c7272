#!/bin/sh
# Bundles the page of export/page into the one file TEMPLATE; its libraries come into build/npm/export-page.
#   scripts/build_page.sh TEMPLATE
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
packages=$("$root/scripts/install_npm.sh" export/page)
node "$root/export/page/bundle.mjs" "$packages" "$1"
