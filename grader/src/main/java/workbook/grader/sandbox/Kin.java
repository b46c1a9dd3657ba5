package workbook.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The processes that a worker has started, and those that they have started. They are noted while
 * the worker lives, since a process whose parent is gone can no longer be told from others. On
 * Linux each is also known by a mark in its environment, however it was started.
 *
 * <p>Not found: one that leaves between two looks and has no mark, which is for the operating
 * system to keep.
 */
final class Kin {

    /** The variable of the environment that marks a worker and all that it starts. */
    static final String MARK = "WORKBOOK_WORKER";

    private static final Path PROCESSES = Path.of("/proc");

    /** Says whose worker it is: of two that start workers, each can tell its own. */
    private final String mark = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final Set<ProcessHandle> seen = new HashSet<>();

    /** What the variable {@link #MARK} is set to. */
    String mark() {
        return mark;
    }

    /** Notes the descendants that {@code worker} has now. */
    synchronized void look(ProcessHandle worker) {
        worker.descendants().forEach(seen::add);
    }

    /** Ends all that were seen, what they have started, and what bears the mark. */
    synchronized void end() {
        for (ProcessHandle each : Set.copyOf(seen)) {
            each.descendants().forEach(seen::add);
        }
        if (Files.isDirectory(PROCESSES.resolve("self"))) {
            ProcessHandle.allProcesses().filter(this::isMarked).forEach(seen::add);
        }
        seen.forEach(ProcessHandle::destroyForcibly);
        seen.clear();
    }

    private boolean isMarked(ProcessHandle process) {
        Path environment = PROCESSES.resolve(process.pid() + "/environ");
        try {
            return Files.isReadable(environment) && new String(
                Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
                .contains(MARK + "=" + mark);
        } catch (IOException e) {
            return false; // it ended, or belongs to somebody else
        }
    }
}
