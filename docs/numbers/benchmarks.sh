#!/bin/sh
# Measures the references, and writes docs/benchmarks.md. Less than 45 minutes, on a machine
# that does nothing else; --quick, less than ten. All options: benchmarks/.../Main.java
set -eu

cd "$(dirname "$0")/../.."
java=$(./workbook --jdk)/bin/java

./mvnw -q -P benchmarks -pl benchmarks -am package -DskipTests
exec "$java" --sun-misc-unsafe-memory-access=allow -jar benchmarks/target/benchmarks.jar "$@"
