# What the checks have in common. Sourced.

checks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$checks/../.." && pwd)
. "$root/sdk/provide.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made=$work/client

# need PACKAGE COMMAND...: as provide; without it the check is skipped, but fails in CI.
need() {
  provide "$@" && return
  [ "${CI:-}" = true ] && exit 1
  echo "$(basename "$0") was skipped" >&2
  exit 0
}

# generate LANGUAGE OPTION...: into $made.
generate() {
  need default-jre-headless command -v java
  local generator=$root/node_modules/@openapitools/openapi-generator-cli/bin/openapi-generator.jar
  java -jar "$generator" generate -i "$root/openapi.json" -o "$made" -g "$@" \
    --global-property models,apis,supportingFiles \
    --global-property modelDocs=false,apiDocs=false,modelTests=false,apiTests=false \
    >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
