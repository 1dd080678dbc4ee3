#!/usr/bin/env bash
# Builds the dashboard into dist/web, unless nothing changed.
#
# dist/web is a link to the newest build. An API that is running holds on to the one it began with, and tests build side
# by side: so a build is made aside, put in place at one stroke, and kept while two newer ones are there.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly BUILDS=dist/web-builds KEPT=3

main() {
  is_current && return
  mkdir -p "$BUILDS"
  local fresh
  fresh=$(mktemp -d "$BUILDS/$(date +%s)-XXXXXX")
  chmod 755 "$fresh"
  touch "$fresh/.began"
  build_into "$PWD/$fresh" || { rm -rf "$fresh"; return 1; }
  put_in_place "$(basename "$fresh")"
  forget_old
}

# What a build is made of, as Dockerfile copies it.
is_current() {
  local began=dist/web/.began
  [ -e "$began" ] || return
  [ -z "$(find web sdk/typescript/src package-lock.json tsconfig.json -newer "$began" | head -n 1)" ]
}

build_into() {
  node node_modules/vite/bin/vite.js build --config web/vite.config.js --outDir "$1" --logLevel warn
}

put_in_place() {
  ln -s "web-builds/$1" "dist/.web-$1"
  node -e "fs.renameSync('dist/.web-$1', 'dist/web')"
}

forget_old() {
  find "$BUILDS" -mindepth 1 -maxdepth 1 | sort -r | tail -n "+$((KEPT + 1))" | xargs -r rm -rf
}

main
