#!/usr/bin/env bash
# Generates a Java client from openapi.json and compiles it. Needs, in Debian's names, default-jdk-headless,
# libjackson2-databind-java and libjsr305-java.
set -euo pipefail
. "$(dirname "$0")/client.sh"

jars=/usr/share/java/jackson-annotations.jar:/usr/share/java/jackson-core.jar
jars=$jars:/usr/share/java/jackson-databind.jar:/usr/share/java/jsr305.jar

need default-jdk-headless command -v javac
need libjackson2-databind-java test -e /usr/share/java/jackson-databind.jar
need libjsr305-java test -e /usr/share/java/jsr305.jar

generate java --library native --additional-properties dateLibrary=java8

# What a client takes from Maven and Debian does not ship stands in as a few empty classes.
find "$made/src/main" "$checks/java-stand-ins" -name '*.java' >"$work/sources"
javac -proc:none -nowarn -d "$work/classes" -cp "$jars" "@$work/sources"
echo "The Java client compiles: $(find "$work/classes" -name '*.class' | wc -l) classes"
