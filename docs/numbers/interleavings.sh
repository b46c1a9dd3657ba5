#!/bin/sh
# Measures the interleaving checker on its corpus, and writes interleavings.md beside this file.
# Needs the compiled tests of the grader: mvn verify -pl grader
set -eu

here=$(cd "$(dirname "$0")" && pwd)
grader=$here/../../grader
java=$("$here/../../workbook" --jdk)/bin/java

run() {
    "$java" "$@" -XX:+UseSerialGC --add-opens=java.base/java.lang=ALL-UNNAMED \
        -Djdk.trackAllThreads=false \
        -cp "$grader/target/classes:$grader/target/test-classes:$grader/target/lib/*" \
        workbook.grader.interleave.CorpusNumbers
}

{
    echo "# The interleaving checker in numbers"
    echo
    echo "Made by \`docs/numbers/interleavings.sh\`: every check of the corpus"
    echo "(\`grader/src/test/java/.../interleave/corpus\`) with race detection, first cold in one"
    echo "JVM, then the median of 11. \"schedules\" is how many were tried until the failure, or all."
    echo
    echo "$("$java" -version 2>&1 | head -1), $(nproc) processors, serial collector, both compilers;"
    echo "$(date +%F)."
    echo
    run
    echo
    echo "With one compiler tier, as the suites run:"
    echo
    run -XX:TieredStopAtLevel=1 | tail -6
} > "$here/interleavings.md"
tail -12 "$here/interleavings.md"
