#!/usr/bin/env bash
# Generates a Go client from openapi.json and compiles it. Needs, in Debian's names, golang-go and
# golang-golang-x-oauth2-dev.
set -euo pipefail
. "$(dirname "$0")/client.sh"

libraries=/usr/share/gocode
need golang-go command -v go
need golang-golang-x-oauth2-dev test -d "$libraries/src/golang.org/x/oauth2"

# Several enums have a value of the same name; the prefix keeps their constants apart.
generate go-experimental --package-name linkfetch --additional-properties enumClassPrefix=true

cd "$made"
export GO111MODULE=off GOPATH=$libraries GOFLAGS='' GOCACHE=$work/cache HOME=$work
go vet .
echo "The Go client compiles: $(find . -name '*.go' | wc -l) files"
