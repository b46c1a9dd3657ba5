#!/bin/sh
# Measures the learner's loop against Maven, and writes loop.md beside this file. Works on a copy
# of the checkout, in which three exercises are solved. Needs: mvn verify -pl grader
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${1:-11}
maven_rounds=${2:-$rounds}
java=$("$root/workbook" --jdk)/bin/java
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

for each in .mvn workbook pom.xml grader phase1-foundations phase2-concurrency phase3-patterns \
        phase4-ds-algo; do
    cp -Rp "$root/$each" "$copy/"
done
mkdir -p "$copy/solutions"
cp -p "$root/solutions/pom.xml" "$copy/solutions/"
for each in algo/binarysearch ds/lru ds/concurrentlru; do
    cp "$root/solutions/src/main/java/workbook/dsalgo/$each"/*.java \
        "$copy/phase4-ds-algo/src/main/java/workbook/dsalgo/$each/"
done
cd "$copy"
./workbook list >/dev/null
mvn -o -q test -pl phase4-ds-algo >/dev/null || true

{
    echo "# The loop in numbers"
    echo
    echo "Made by \`docs/numbers/loop.sh $rounds $maven_rounds\`: medians of $rounds (Maven: $maven_rounds), each after an edit"
    echo "of the exercise, in one run on one machine. *Save to verdict* is from the write of the"
    echo "file to the verdict of a warm \`./workbook watch\`; *of it its suites* is what the worker ran."
    echo "*One-shot run* is \`./workbook run\`, cold, with its ahead-of-time cache. Maven is"
    echo "\`mvn -o -q test -pl phase4-ds-algo\`, which grades the three exercises that are begun."
    echo
    echo "$("$java" -version 2>&1 | head -1), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown) at the start;"
    echo "$(date +%F)."
    echo
    "$java" -cp "$root/grader/target/test-classes:$root/grader/target/classes:$root/grader/target/lib/*" \
        workbook.grader.command.LoopNumbers "$copy" "$rounds" "$maven_rounds"
} >"$here/loop.md.new"
mv "$here/loop.md.new" "$here/loop.md"
cat "$here/loop.md"
