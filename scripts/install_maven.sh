#!/bin/sh
# Brings the Java libraries that FOLDER/pom.xml names, and what they need, into build/maven/NAME, unless they are there already; NAME
# is FOLDER with - for /. Prints that folder.
#   scripts/install_maven.sh FOLDER
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
name=$(echo "$1" | tr / -)
target=$root/build/maven/$name
mark=$target.installed-$(cksum <"$root/$1/pom.xml" | tr ' ' -)
mkdir -p "$root/build/maven"
exec 9>"$target.lock"
flock 9
if [ ! -e "$mark" ]; then
  rm -rf "$target" "$target".installed-*
  if ! mvn -B -q -f "$root/$1/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies -DoutputDirectory="$target" >"$target.log" 2>&1; then
    tail -n 20 "$target.log" >&2
    echo "install_maven.sh: the libraries of $1 could not be brought (above: the end of $target.log); is a Maven repository in reach?" >&2
    exit 1
  fi
  : >"$mark"
fi
echo "$target"
