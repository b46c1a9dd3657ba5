package workbook.grader.loop;

import java.nio.file.Path;
import java.util.Optional;

/** An exercise that was compiled and is kept as it is until this is closed. */
public final class Built implements AutoCloseable {

    private final Optional<Checked> refused;
    private final Path classes;
    private final Path testClasses;
    private final Lock lock;

    Built(Optional<Checked> refused, Path classes, Path testClasses, Lock lock) {
        this.refused = refused;
        this.classes = classes;
        this.testClasses = testClasses;
        this.lock = lock;
    }

    static Built refused(Checked refused, Lock lock) {
        return new Built(Optional.of(refused), Path.of(""), Path.of(""), lock);
    }

    /** What was refused; then there are no classes. */
    public Optional<Checked> refused() {
        return refused;
    }

    /** The classes of the exercise. */
    public Path classes() {
        return classes;
    }

    /** The classes of its suites. */
    public Path testClasses() {
        return testClasses;
    }

    @Override
    public void close() {
        lock.close();
    }
}
