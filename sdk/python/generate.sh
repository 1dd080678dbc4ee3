#!/usr/bin/env bash
# generate.sh [FOLDER]: generates what follows from openapi.json, below FOLDER or else here: linkfetch/generated.
# The same document gives the same bytes. Needs Java 11 or newer.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${1:-$here}/linkfetch/generated
generator=$root/node_modules/@openapitools/openapi-generator-cli/bin/openapi-generator.jar

. "$root/sdk/provide.sh"
provide default-jre-headless command -v java

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java -jar "$generator" generate -g python -i "$root/openapi.json" -o "$work" -t "$here/templates" \
  --package-name linkfetch.generated --reserved-words-mappings from=from_ \
  --global-property models,apis,supportingFiles=__init__.py \
  --global-property modelDocs=false,apiDocs=false,modelTests=false,apiTests=false \
  >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
made=$work/linkfetch/generated

# All models stand in one file, so that they can name each other; the generator knows it as __init__ only.
mv "$made/models/__init__.py" "$made/models.py"
rm -r "$made/models"

# What a template can't say: names are listed only where JSON has other ones, a field may be called object, and parts
# are called as in the docs.
sed -i -E '/_json_names/ { s/"(\w+)": "\1"(, )?//g; s/\{ /{/; s/(, )? *\}/}/; /\{\}/d }' "$made/models.py"
sed -i -E '/^    \w+: / s/\bobject(\]| =|$)/Any\1/g' "$made/models.py"
sed -i -E 's/self\.(\w+)_api =/self.\1 =/' "$made/api/__init__.py"

rm -rf "$target"
mkdir -p "$(dirname "$target")"
cp -r "$made" "$target"
