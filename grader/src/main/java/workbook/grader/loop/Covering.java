package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.grader.sandbox.Coverage;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;

/**
 * Runs the suites of an exercise once more, in workers that write down which lines run. What the
 * tests say this time counts for nothing: no verdict comes from a run that is watched. One thread
 * at a time, but for {@link #stop}.
 */
public final class Covering implements AutoCloseable {

    private final Places places;
    private final Path file;
    private final Bench bench;

    /**
     * Measures in a checkout.
     *
     * @param command starts the workers
     * @param file where they write; it is nobody else's
     * @param bench is made of what starts the workers, and closed with this
     */
    public Covering(Places places, WorkerCommand command, Path file,
            Function<Supervisor, Bench> bench) {
        this.places = places;
        this.file = file;
        this.bench = bench.apply(new Supervisor(command.covering(file)));
    }

    /**
     * The lines of an exercise, by source file; nothing of what is given to draw it.
     *
     * @return nothing if its tests did not all come to an end, since the lines that such a run
     *     leaves out may have run
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     * @throws CancellationException after {@link #stop}
     * @throws UncheckedIOException if what ran cannot be written or read
     */
    public Optional<List<Coverage.Lines>> lines(Item item) throws InterruptedException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
        Checked checked = bench.grade(item);
        return checked.score().ranThrough() && Files.exists(file)
            ? Optional.of(new Coverage(file).of(places.classes(item), item.packageName()).stream()
                .filter(lines -> !isGiven(lines.source())).toList())
            : Optional.empty();
    }

    private static boolean isGiven(String source) {
        return Stream.of("Drawing.java", "Illustration.java").anyMatch(source::endsWith);
    }

    /** Ends what runs, and what would come. Any thread may call this. */
    public void stop() {
        bench.stop();
    }

    @Override
    public void close() {
        bench.close();
    }
}
