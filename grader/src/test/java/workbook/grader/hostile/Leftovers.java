package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the grader has left behind, counted before and after: processes, files of the temporary
 * folder, sockets and pipes of this JVM. Meanwhile the temporary folder is one that nobody else
 * uses.
 */
final class Leftovers implements AutoCloseable {

    private static final Path PROCESSES = Path.of("/proc");
    /** Of the workers that this JVM has started: another build may test beside it. */
    private static final String MARK = "WORKBOOK_WORKER=" + ProcessHandle.current().pid() + "-";
    private static final Duration END = Duration.ofSeconds(3);

    private final String before = System.getProperty("java.io.tmpdir");
    private final Path temporary;
    private final Set<String> connections;
    /** Of tests before these: not ours to count. */
    private final Set<Long> others;

    Leftovers(Path temporary) throws IOException {
        // The JDK keeps a socket for itself as soon as it has had a channel.
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).close();
        this.connections = connections();
        this.others = all().map(ProcessHandle::pid).collect(Collectors.toSet());
        this.temporary = temporary;
        System.setProperty("java.io.tmpdir", temporary.toString());
    }

    /** Fails if something is left. */
    @Override
    public void close() throws IOException {
        System.setProperty("java.io.tmpdir", before);
        assertThat(processes()).as("processes that are left").isEmpty();
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).as("files that are left in the temporary folder").isEmpty();
        }
        Set<String> open = connections();
        open.removeAll(connections);
        assertThat(open).as("sockets and pipes that are open").isEmpty();
    }

    /** Descendants of this JVM, and on Linux whatever bears the environment of its workers. */
    private static Stream<ProcessHandle> all() {
        Stream<ProcessHandle> own = ProcessHandle.current().descendants();
        Stream<ProcessHandle> marked = !Files.isDirectory(PROCESSES.resolve("self"))
            ? Stream.of() : ProcessHandle.allProcesses().filter(Leftovers::isWorkers);
        return Stream.concat(own, marked).distinct();
    }

    private List<String> processes() {
        return all().filter(each -> !others.contains(each.pid()))
            .filter(each -> each.onExit().completeOnTimeout(null, END.toSeconds(),
                TimeUnit.SECONDS).join() == null)
            .map(each -> each.pid() + " " + each.info().command().orElse("")).toList();
    }

    private static boolean isWorkers(ProcessHandle process) {
        try {
            String environment = new String(Files.readAllBytes(
                PROCESSES.resolve(process.pid() + "/environ")), StandardCharsets.ISO_8859_1);
            return environment.contains(MARK);
        } catch (IOException e) {
            return false; // it ended, or belongs to somebody else
        }
    }

    /** Of this process; none where the system does not tell. */
    private static Set<String> connections() {
        Path descriptors = PROCESSES.resolve("self/fd");
        if (!Files.isDirectory(descriptors)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.map(Leftovers::target)
                .filter(each -> each.startsWith("socket:") || each.startsWith("pipe:"))
                .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + descriptors, e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // the one by which this folder is read
        }
    }
}
