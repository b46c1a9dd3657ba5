package workbook.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.Manifest;

/**
 * What isolation costs, in milliseconds: a worker is started, runs one test and is ended, medians
 * of 11, each kind in turn. Not a test: run it by hand.
 */
final class WorkerNumbers {

    private static final int ROUNDS = 11;

    private WorkerNumbers() {
    }

    /**
     * Prints the figures.
     *
     * @param arguments the class path of workers; a cache of the JVM for them, or nothing; the path
     *     of bubblewrap to use it
     */
    public static void main(String[] arguments) throws Exception {
        WorkerCommand plain = WorkerCommand.here(arguments[0]);
        if (arguments.length > 1 && !arguments[1].isEmpty()) {
            plain = plain.with("-Xlog:disable").with("-XX:AOTCache=" + arguments[1]);
        }
        Isolation isolation = arguments.length > 2 ? Isolation.by(new Bubblewrap(
            Path.of(arguments[2]), Means.program("prlimit").orElseThrow())) : Isolation.here();
        System.out.println("missing: " + isolation.missing().orElse("nothing"));
        MiniWorkbook mini = new MiniWorkbook(Files.createTempDirectory("numbers"))
            .mini("static void nothing() { }")
            .suite("@Test @Property(\"p\") void one() { Mini.nothing(); }").compile();
        WorkerCommand[] kinds = {plain, plain.isolated(Isolation.none("for a comparison")),
            plain.isolated(isolation)};
        String[] names = {"from folders", "by the socket", "isolated"};
        long[][] nanos = new long[kinds.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int kind = 0; kind < kinds.length; kind++) {
                nanos[kind][round] = run(kinds[kind], mini);
            }
        }
        for (int kind = 0; kind < kinds.length; kind++) {
            Arrays.sort(nanos[kind]);
            System.out.printf("%-14s %5d ms (%d to %d)%n", names[kind],
                nanos[kind][ROUNDS / 2] / 1_000_000, nanos[kind][0] / 1_000_000,
                nanos[kind][ROUNDS - 1] / 1_000_000);
        }
    }

    private static long run(WorkerCommand command, MiniWorkbook mini) throws Exception {
        Manifest.Exercise exercise = mini.exercise();
        long start = System.nanoTime();
        try (Supervisor supervisor = new Supervisor(command)) {
            Supervisor.Outcome outcome =
                supervisor.run(exercise, mini.classes(), mini.testClasses());
            Optional.of(outcome.results().getFirst())
                .filter(result -> result.verdict().name().equals("PASSED"))
                .orElseThrow(() -> new IllegalStateException(outcome.toString()));
        }
        return System.nanoTime() - start;
    }
}
