package workbook.grader.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.grader.Shipped;
import workbook.grader.sandbox.Isolation;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.Phase;

/**
 * Runs cases. Those of workers may run beside each other; those of the bench wait for each other.
 */
public final class Trial implements AutoCloseable {

    private final Path cases;
    private final Path folder;
    private final WorkerCommand command;
    private final RealCheckout checkout;
    /** The right answers of small exercises: neighbours of many cases, compiled once. */
    private final Map<String, SmallExercise.Ready> right = new ConcurrentHashMap<>();

    /**
     * @param cases where the folders of cases are
     * @param folder where anything may be written
     * @param workbook the checkout whose exercises are graded
     * @param phases the phases of those; none if only workers are asked for
     * @param command starts workers
     */
    Trial(Path cases, Path folder, Path workbook, List<Phase> phases, WorkerCommand command) {
        this.cases = cases;
        this.folder = folder;
        this.command = command;
        this.checkout = phases.isEmpty() ? null
            : new RealCheckout(workbook, folder.resolve("checkout"), phases, command);
    }

    /**
     * Runs one case, for somebody who has loaded this class with other classes of the grader.
     *
     * @param workers the class path of workers; empty if it is the usual one
     * @return the {@linkplain Outcome#facts facts}
     */
    public static String facts(Path cases, Path folder, Path workbook, String workers,
            String name) throws Exception {
        Expect expect = Expect.read(cases.resolve(name));
        List<Phase> phases = Stream.of(Phase.values()).filter(each ->
            expect.through().equals("bench")
                && each.directory().startsWith("phase" + expect.exercise().charAt(0))).toList();
        WorkerCommand command =
            workers.isEmpty() ? Shipped.workers() : WorkerCommand.here(workers);
        try (Trial trial = new Trial(cases, folder, workbook, phases, command)) {
            return trial.run(name).facts();
        }
    }

    /** The names of the cases that go a way, in their order. */
    static List<String> names(Path cases, String through) {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(each -> Files.exists(each.resolve("expect.yaml")))
                .filter(each -> Expect.read(each).through().equals(through))
                .map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + cases, e);
        }
    }

    /** Runs a case. */
    Outcome run(String name) throws Exception {
        Expect expect = Expect.read(cases.resolve(name));
        return expect.through().equals("bench") ? bench(expect, name) : worker(expect, name);
    }

    @Override
    public void close() {
        if (checkout != null) {
            checkout.close();
        }
    }

    private Outcome worker(Expect expect, String name) throws Exception {
        SmallExercise exercise =
            new SmallExercise(cases.resolve(expect.exercise()), command.classPath());
        SmallExercise.Ready ready = exercise.with(
            cases.resolve(name).resolve("sources"), folder.resolve(name));
        try (Supervisor supervisor = new Supervisor(
                command.with("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")),
                expect.hangs())) {
            SmallExercise.Result result = ready.run(supervisor);
            Optional<String> neighbour = Optional.empty();
            if (expect.neighbour().isPresent()) {
                neighbour = Optional.of(
                    right(exercise).run(supervisor).score().earned().toPlainString());
            }
            Optional<String> isolated = Optional.empty();
            if (expect.isolatedSays().isPresent() && Isolation.here().missing().isEmpty()) {
                isolated = Optional.of(isolated(ready).account());
            }
            return outcome(expect, result, neighbour, isolated);
        }
    }

    private SmallExercise.Ready right(SmallExercise exercise) {
        return right.computeIfAbsent(exercise.name(), name ->
            exercise.with(exercise.main(), folder.resolve("right-" + name)));
    }

    /** What comes of it in a worker that is kept apart from the machine. */
    private SmallExercise.Result isolated(SmallExercise.Ready ready)
            throws InterruptedException {
        try (Supervisor apart = new Supervisor(command.isolated(Isolation.here()))) {
            return ready.run(apart);
        }
    }

    private Outcome bench(Expect expect, String name) throws Exception {
        synchronized (checkout) {
            return outcome(expect, checkout.check(expect, cases.resolve(name)),
                Optional.empty(), Optional.empty());
        }
    }

    private static Outcome outcome(Expect expect, SmallExercise.Result result,
            Optional<String> neighbour, Optional<String> isolated) {
        boolean file = expect.leavesFile().map(each ->
            Path.of(System.getProperty("java.io.tmpdir")).resolve(each)).map(Trial::isLeft)
            .orElse(false);
        return new Outcome(result.score(), result.account(), neighbour,
            expect.leavesNoProcess().map(Trial::processes).orElse(List.of()), file, isolated);
    }

    /** Whether a file is there, and then it is no more. */
    private static boolean isLeft(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** Ends what a case has left behind. */
    static void end(String text) {
        ProcessHandle.allProcesses().filter(each -> commandLine(each).contains(text))
            .forEach(ProcessHandle::destroyForcibly);
    }

    /** A process that was killed is seen for a moment longer. */
    private static List<String> processes(String text) {
        return ProcessHandle.allProcesses()
            .filter(each -> commandLine(each).contains(text))
            .filter(each -> each.onExit().completeOnTimeout(null, 2, TimeUnit.SECONDS)
                .join() == null)
            .map(Trial::commandLine).toList();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().command().orElse("") + " "
            + String.join(" ", process.info().arguments().orElse(new String[0]));
    }
}
