#!/bin/sh
# Measures ./workbook grade on generated classes of one phase, beside Maven on some of the same
# submissions, and writes grading.md beside this file. Needs: mvn verify -pl grader, an idle machine.
#   docs/numbers/grading.sh [STUDENTS] [MAVEN] [SIZES]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
students=${1:-100}
by_maven=${2:-5}
sizes=${3:-"10 $students"}
phase=phase4-ds-algo
only=4.1-4.23
java=$("$root/workbook" --jdk)/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { echo "$*" >&2; }
# Seconds that a command takes, with one decimal; what it prints goes to a file.
seconds() {
    log=$1
    shift
    began=$(date +%s.%N)
    "$@" >"$log" 2>&1 || [ $? = 1 ]
    awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $began }"
}
generate() { # STUDENTS FOLDER
    "$java" -cp "$root/grader/target/test-classes:$root/grader/target/classes:$root/grader/target/lib/*" \
        workbook.grader.sharpness.GeneratedClass "$root" "$2" "$1" "$phase" 7
}
# The largest resident memory of the grading JVM, in MB, while a command runs.
watch_memory() { # PID FILE
    while kill -0 "$1" 2>/dev/null; do
        awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$1/status" 2>/dev/null >"$2.new" \
            && [ -s "$2.new" ] && mv "$2.new" "$2"
        sleep 1
    done
}

cd "$root"
./workbook list >/dev/null
load=$(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)

rows=
for size in $sizes; do
    say "grading a class of $size"
    generate "$size" "$work/class-$size"
    ./workbook grade "$work/class-$size" --only $only --out "$work/out-$size" \
        >"$work/log-$size" 2>&1 &
    grading=$!
    began=$(date +%s.%N)
    watch_memory "$grading" "$work/memory-$size"
    wait "$grading" || [ $? = 1 ]
    took=$(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $began }")
    jobs=$(find "$work/out-$size/.memory/outcomes" -name '*.json' | wc -l)
    again=$(seconds "$work/again" ./workbook grade "$work/class-$size" --only $only \
        --out "$work/out-$size")
    rows="$rows| $size | $took s | $jobs | $(awk "BEGIN { printf \"%.1f\", 60 * $size / $took }") | $again s | $(cat "$work/memory-$size") MB |
"
    per=$(awk "BEGIN { print $took / $size }")
done

say "grading $by_maven of them by Maven"
mkdir "$work/checkout"
for each in .mvn workbook pom.xml grader phase1-foundations phase2-concurrency phase3-patterns \
        phase4-ds-algo; do
    cp -Rp "$root/$each" "$work/checkout/"
done
mkdir "$work/checkout/solutions"
cp -p "$root/solutions/pom.xml" "$work/checkout/solutions/"
cd "$work/checkout"
mvn -o -q test -pl $phase >/dev/null 2>&1 || true
sum=0
for each in $(ls "$work/class-$size" | head -"$by_maven"); do
    rm -rf "$phase/src" .workbook
    cp -Rp "$root/$phase/src" "$phase/"
    cp -R "$work/class-$size/$each/." .
    sum="$sum + $(seconds "$work/mvn" mvn -o -q test -pl $phase)"
done
maven=$(awk "BEGIN { printf \"%.1f\", ($sum) / $by_maven }")

{
    echo "# Grading in numbers"
    echo
    echo "Made by \`docs/numbers/grading.sh\` in one run on one machine: classes of \`$phase\` in which a"
    echo "student has, of each of its 23 exercises, the reference (five of ten), a chaff (two), a wheat"
    echo "(one), nothing (one) or a file that does not compile (one). *Different answers* is how many were"
    echo "run: what two students share is graded once. *Again* is the same command on the finished class;"
    echo "*memory* the most that the grading process had, beside its workers."
    echo
    echo "| submissions | all of it | different answers | submissions a minute | again | memory |"
    echo "|--:|--:|--:|--:|--:|--:|"
    printf '%s' "$rows"
    echo
    echo "\`mvn -o test -pl $phase\` took $maven s a submission, on $by_maven of the last class: $(awk "BEGIN { printf \"%.1f\", $maven / $per }") times as long."
    echo
    echo "$("$java" -version 2>&1 | head -1), $(nproc) processors, load $load at the start; $(date +%F)."
} >"$here/grading.md.new"
mv "$here/grading.md.new" "$here/grading.md"
cat "$here/grading.md"
