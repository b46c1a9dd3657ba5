package workbook.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How workers for grades are kept apart from the machine: namespaces with a file system of their
 * own, where the machine offers them. What works is tried out once.
 *
 * <p>An isolated worker sees the JDK, the grader and nothing else of the machine's files, no
 * process but its own, no network but a loopback of its own, and ends with all that it has started.
 */
public final class Isolation {

    private static final String HARM = "code that is graded can read and change this user's files,"
        + " reach the network, and leave processes behind";
    private static final long TRY_SECONDS = 120;

    private final Optional<Means> means;
    private final String missing;
    private final Limits limits;
    private final Map<WorkerCommand, PrivateRoot> roots = new ConcurrentHashMap<>();

    private Isolation(Optional<Means> means, String missing, Limits limits) {
        this.means = means;
        this.missing = missing;
        this.limits = limits;
    }

    /** The best that this machine offers, found out at the first call. */
    public static Isolation here() {
        return Here.ISOLATION;
    }

    /**
     * None, and what that means: such workers have a scrubbed environment, and get suites through
     * their socket, and that is all.
     *
     * @param why in a few words
     */
    public static Isolation none(String why) {
        return new Isolation(Optional.empty(),
            "workers are not isolated (" + why + "): " + HARM, Limits.USUAL);
    }

    private static final class Here {
        private static final Isolation ISOLATION = find();
    }

    private static Isolation find() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return none("only Linux has what it takes");
        }
        boolean root = isRoot();
        List<Means> ways = Stream.concat(Namespaces.here(root).stream(),
            root ? Stream.empty() : Bubblewrap.here().stream()).map(Means.class::cast).toList();
        List<String> refusals = new ArrayList<>();
        for (Means way : ways) {
            Isolation isolation = by(way);
            Optional<String> refusal = isolation.refusal();
            if (refusal.isEmpty()) {
                return isolation;
            }
            refusals.add(way.name() + ": " + refusal.get());
        }
        return none(refusals.isEmpty()
            ? "there is neither bwrap nor unshare with setpriv and prlimit of util-linux"
            : String.join("; ", refusals));
    }

    /** This way, whether it works here or not. */
    static Isolation by(Means means) {
        return new Isolation(Optional.of(means), means.lacks(), Limits.USUAL);
    }

    /** The same with other limits. */
    Isolation with(Limits other) {
        return new Isolation(means, missing, other);
    }

    /** Whether workers are kept apart at all. */
    boolean isThere() {
        return means.isPresent();
    }

    /** What is not kept apart, in a sentence for the instructor; empty if everything is. */
    public Optional<String> missing() {
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
    }

    /** The command line of a worker. @param meeting where it is awaited */
    List<String> words(WorkerCommand command, Path meeting, List<String> worker) {
        return means.map(way -> way.words(roots.computeIfAbsent(command, Isolation::root),
            Optional.of(meeting), limits, worker)).orElse(worker);
    }

    /** The address that such a worker is told. */
    Path address(Path meeting) {
        return means.isPresent() ? Means.MEETING : meeting;
    }

    private static PrivateRoot root(WorkerCommand command) {
        PrivateRoot root = PrivateRoot.of(command);
        if (isRoot()) {
            root.data().forEach(Isolation::requireReadable);
        }
        return root;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Workers of root are nobody's, and nobody is "others". */
    private static void requireReadable(Path file) {
        try {
            String permissions = java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file));
            if (permissions.charAt(6) != 'r') {
                throw new NoWorker(file + " is not readable for other users, and an isolated"
                    + " worker is one; let them read it: chmod -R o+rX " + file);
            }
        } catch (IOException e) {
            throw new NoWorker("cannot look at " + file + ": " + e.getMessage());
        }
    }

    /** Tries to run a JVM. @return what came instead */
    private Optional<String> refusal() {
        WorkerCommand command = WorkerCommand.here(System.getProperty("java.class.path"));
        List<String> words = means.orElseThrow().words(PrivateRoot.of(command), Optional.empty(),
            limits, List.of(command.java().toString(), "-XX:+UseSerialGC", "--version"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        WorkerCommand.scrub(builder.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(TRY_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of("no answer for " + TRY_SECONDS + " s");
            }
            String said = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 && said.contains("25") ? Optional.empty()
                : Optional.of(said.lines().findFirst().orElse("exit " + process.exitValue()));
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
