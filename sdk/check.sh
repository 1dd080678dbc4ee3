#!/usr/bin/env bash
# Fails when what is committed is not what openapi.json generates. Works on a copy and changes nothing here.
set -euo pipefail
cd "$(dirname "$0")/.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

leave_out=(--exclude=node_modules --exclude=dist --exclude=__pycache__)
tar -c "${leave_out[@]}" sdk | tar -x -C "$copy"
ln -s "$PWD/openapi.json" "$PWD/node_modules" "$copy"
bash "$copy/sdk/generate.sh"

if ! diff -r "${leave_out[@]}" sdk "$copy/sdk"; then
  echo 'The clients are not what openapi.json says: run "npm run sdk".' >&2
  exit 1
fi
