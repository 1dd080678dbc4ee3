#!/usr/bin/env bash
# Generates the client in src/generated from openapi.json.
set -euo pipefail
cd "$(dirname "$0")/../.."
generated=sdk/typescript/src/generated

rm -rf "$generated"
node_modules/.bin/node node_modules/@hey-api/openapi-ts/bin/run.js --file sdk/typescript/openapi-ts.config.js
node_modules/.bin/node sdk/typescript/list-idempotent.js "$generated/idempotent.gen.ts"
