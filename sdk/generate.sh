#!/usr/bin/env bash
# Generates the client of each language from openapi.json, in place.
set -euo pipefail
cd "$(dirname "$0")"

bash typescript/generate.sh
bash python/generate.sh
