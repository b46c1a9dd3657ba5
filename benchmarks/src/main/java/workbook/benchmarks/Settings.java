package workbook.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often everything is measured by JMH
 * @param jvms how many JVMs look for the slowest put
 * @param warmUps iterations that do not count
 * @param iterations iterations that count
 * @param millis how long an iteration takes
 * @param quick whether the libraries are left out where they are not asked for Long keys
 */
record Settings(int rounds, int jvms, int warmUps, int iterations, int millis, boolean quick) {

    /**
     * G1, as it is what a backend gets; -Xbatch, so that a busy machine warms up as an idle one
     * does. The heap is touched beforehand: else a put pays for the pages of the kernel.
     */
    static final List<String> JMH_FLAGS = List.of("-XX:+UseG1GC", "-Xms1g", "-Xmx1g",
        "-XX:+AlwaysPreTouch", "-Xbatch", "--sun-misc-unsafe-memory-access=allow");

    /** The young generation holds all that two million puts allocate. */
    static final List<String> TAIL_FLAGS = List.of(
        "-XX:+UseG1GC", "-Xms5g", "-Xmx5g", "-Xmn3g", "-XX:+AlwaysPreTouch");

    /** Weighing walks the object graph by JOL, which asks the JDK for the offsets of fields. */
    static final List<String> FOOTPRINT_FLAGS = List.of("-XX:+UseG1GC", "-Xms4g", "-Xmx4g",
        "-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true",
        "-Djol.magicFieldOffset=true", "--sun-misc-unsafe-memory-access=allow");

    /** What the published numbers are made with: below 45 minutes. */
    static Settings full() {
        return new Settings(2, 3, 3, 4, 300, false);
    }

    /** Enough to see where things stand. */
    static Settings quickRun() {
        return new Settings(1, 1, 3, 3, 100, true);
    }
}
