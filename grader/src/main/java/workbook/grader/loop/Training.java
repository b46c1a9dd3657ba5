package workbook.grader.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.suite.SuiteRun;
import workbook.grader.suite.TestListener;
import workbook.grader.suite.WarmUp;

/**
 * Does once, on a made-up exercise, what commands and workers do all day. The JVM that runs this
 * writes its ahead-of-time cache from what it has seen.
 */
public final class Training {

    private static final String PACKAGE = "workbook.dsalgo.training.run";
    private static final String FOLDER = "phase4-ds-algo/src/%s/java/workbook/dsalgo/training/run/";

    private Training() {
    }

    /**
     * Runs it.
     *
     * @param folder where files may be written; they stay there
     */
    public static void run(Path folder, Supervisor supervisor)
            throws IOException, InterruptedException {
        write(folder, "main", "package-info.java", """
            @workbook.grader.Exercise(id = "4.1", title = "Training", points = 1, minutes = 1)
            package %s;
            """.formatted(PACKAGE));
        write(folder, "hidden-test", "TrainingSuite.java", """
            package %s;
            import static org.assertj.core.api.Assertions.assertThat;
            import java.util.List;
            import java.util.TreeMap;
            import org.junit.jupiter.api.Test;
            import workbook.grader.Gate;
            import workbook.grader.Property;
            import workbook.grader.history.Seeds;
            import workbook.grader.interleave.Interleave;
            import workbook.grader.interleave.Scenario;
            import workbook.grader.rule.FromScratch;
            class TrainingSuite {
                @Test @Gate @Property("its own") void fromScratch() {
                    FromScratch.of(Training.class).keepsNo(TreeMap.class).verify();
                }
                static final class Both implements Scenario {
                    private final Training training = new Training();
                    public List<Action> threads() {
                        return List.of(training::add, training::add);
                    }
                    public void check() {
                        assertThat(training.sum()).as("sum").isEqualTo(2);
                    }
                }
                @Test @Property("both") void both() {
                    Interleave.of(Both.class).races(true).verify();
                }
                @Test @Property("seeds") void seeds() {
                    Seeds.each(2, seed -> assertThat(seed).as("seed").isPositive());
                }
                @Test @Property("one") void one() {
                    assertThat(Training.one()).as("one()").isEqualTo(1);
                }
                @Test @Property("two") void two() {
                    assertThat(Training.two()).as("two()").isEqualTo(2);
                }
            }
            """.formatted(PACKAGE));
        source(folder, "1");
        Places places = new Places(folder);
        Shelf shelf = Shelf.of(folder);
        Item item = shelf.items().getFirst();
        try (Bench bench = new Bench(places, shelf, supervisor)) {
            show(places, bench.check(item, TestListener.NONE));
            source(folder, "2; }}");
            show(places, bench.check(item, TestListener.NONE));
            source(folder, "2");
            show(places, bench.check(item, TestListener.NONE));
        }
        Folder built = new Folder(places.build(item));
        new SuiteRun(PACKAGE, built.classes(), built.testClasses()).run();
        WarmUp.run();
    }

    private static void show(Places places, Checked checked) {
        new Account(places).full(checked);
        CheckedJson.of(checked, places);
        new Notes(places).of(checked, Instant.EPOCH.plus(Duration.ofDays(1)));
    }

    private static void source(Path folder, String one) throws IOException {
        write(folder, "main", "Training.java", """
            package %s;
            import java.util.ArrayList;
            import java.util.List;
            import workbook.grader.Solve;
            public final class Training {
                private int sum;
                synchronized void add() {
                    sum++;
                }
                synchronized int sum() {
                    return sum;
                }
                @Solve
                public static int one() {
                    return %s;
                }
                @Solve
                public static int two() {
                    List<Integer> all = new ArrayList<>(List.of(1, 2));
                    all.sort((a, b) -> Integer.compare(a, b));
                    return all.stream().mapToInt(each -> each).max().orElse(0);
                }
            }
            """.formatted(PACKAGE, one));
    }

    private static void write(Path folder, String kind, String name, String text)
            throws IOException {
        Path file = folder.resolve(FOLDER.formatted(kind)).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
