package workbook.grader.source;

import java.util.Arrays;

/** The four phases: where the packages of exercises belong. */
public enum Phase {
    /** Values, slices, maps, interfaces, errors. */
    FOUNDATIONS("phase1-foundations", "workbook.foundations"),
    /** Threads, channels, pools, the runtime. */
    CONCURRENCY("phase2-concurrency", "workbook.concurrency"),
    /** Design, limits, resilience, systems. */
    PATTERNS("phase3-patterns", "workbook.patterns"),
    /** Data structures and algorithms. */
    DSALGO("phase4-ds-algo", "workbook.dsalgo");

    private final String directory;
    private final String packageRoot;

    Phase(String directory, String packageRoot) {
        this.directory = directory;
        this.packageRoot = packageRoot;
    }

    /** The Maven module, which is also its folder. */
    public String directory() {
        return directory;
    }

    /** The package that all of its exercises are below. */
    public String packageRoot() {
        return packageRoot;
    }

    /**
     * The phase of an exercise's package.
     *
     * @throws IllegalArgumentException if the package is below none of the roots
     */
    public static Phase of(String packageName) {
        return Arrays.stream(values())
            .filter(phase -> packageName.startsWith(phase.packageRoot + "."))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("package " + packageName
                + " belongs to no phase; it begins with one of "
                + Arrays.stream(values()).map(Phase::packageRoot).toList()));
    }
}
