#!/usr/bin/env bash
# Builds the TypeScript client and, on it, the command line (sdk/cli/dist/main.js) and the MCP server (sdk/mcp/dist/main.js).
set -euo pipefail
cd "$(dirname "$0")/.."

# build NAME: unless nothing changed. Each changed file is replaced at one stroke and all others are left alone, since
# what was built before may be running, and tests build side by side.
build() {
  local package=sdk/$1 fresh
  is_current "$package" && return
  mkdir -p "$package/node_modules"
  fresh=$(mktemp -d "$package/node_modules/.build-XXXXXX")
  touch "$fresh/.built"
  node_modules/.bin/tsc -p "$package" --outDir "$fresh"
  (
    cd "$fresh"
    find . -type f ! -name .built | while read -r file; do
      cmp -s "$file" "../../dist/$file" && continue
      mkdir -p "../../dist/$(dirname "$file")"
      mv "$file" "../../dist/$file"
    done
  )
  mv "$fresh/.built" "$package/node_modules/.built"
  rm -rf "$fresh"
}

is_current() {
  local built=$1/node_modules/.built
  [ -e "$built" ] && [ -e "$1/dist" ] || return
  [ -z "$(find tsconfig.json sdk/typescript/src sdk/typescript/tsconfig.json "$1/src" "$1/tsconfig.json" -newer "$built")" ]
}

# program NAME: makes it run, with the client where an installation from the registry would put it.
program() {
  local link=sdk/$1/node_modules/@linkfetch/sdk
  build "$1"
  chmod +x "sdk/$1/dist/main.js"
  mkdir -p "$(dirname "$link")"
  [ -e "$link" ] || ln -sfn ../../../typescript "$link"
}

build typescript
program cli
program mcp
