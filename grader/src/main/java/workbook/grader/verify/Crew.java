package workbook.grader.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import workbook.grader.interleave.Interleave;
import workbook.grader.sandbox.Coverage;
import workbook.grader.verify.Task.Answer;

/**
 * Worker processes and the tasks that wait for them. A task of an earlier exercise goes first, so
 * that exercises end in their order. A process that ends in the middle of a task is replaced.
 * Thread-safe.
 */
final class Crew implements AutoCloseable {

    /** How the worker processes are started, but for their class path. */
    static final List<String> OPTIONS = Stream.concat(Interleave.JVM_OPTIONS.stream(), Stream.of(
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m", "-XX:-UsePerfData",
        "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8")).toList();

    private final JsonMapper json = new JsonMapper();
    private final PriorityBlockingQueue<Waiting> waiting = new PriorityBlockingQueue<>();
    private final AtomicLong submitted = new AtomicLong();
    private final List<Thread> lanes = new ArrayList<>();
    private final Path root;
    private final Path jar;

    private record Waiting(int rank, long number, Task task, CompletableFuture<Answer> answer)
            implements Comparable<Waiting> {

        @Override
        public int compareTo(Waiting other) {
            return rank == other.rank
                ? Long.compare(number, other.number) : Integer.compare(rank, other.rank);
        }
    }

    /**
     * A crew at work.
     *
     * @param jar of the grader, with its libraries beside it
     * @param workers how many processes at most; each is started when there is a task for it
     */
    Crew(Path root, Path jar, int workers) {
        this.root = root;
        this.jar = jar;
        for (int lane = 1; lane <= workers; lane++) {
            lanes.add(Thread.ofPlatform().daemon().name("verify lane " + lane).start(this::work));
        }
    }

    /** The answer to a task, when it comes. @param rank of its exercise; lower ones go first */
    CompletableFuture<Answer> submit(int rank, Task task) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.add(new Waiting(rank, submitted.getAndIncrement(), task, answer));
        return answer;
    }

    @Override
    public void close() {
        lanes.forEach(Thread::interrupt);
        for (Thread lane : lanes) {
            try {
                lane.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        TaskProcess process = null;
        try {
            while (true) {
                Waiting next = waiting.take();
                try {
                    process = process == null ? TaskProcess.start(command()) : process;
                    Answer answer = answer(process, next.task());
                    process = answer.retire() ? sentHome(process) : process;
                    next.answer().complete(answer);
                } catch (RuntimeException e) {
                    process = process == null ? null : sentHome(process);
                    next.answer().completeExceptionally(e); // whoever waits must hear of it
                }
            }
        } catch (InterruptedException e) {
            // the crew goes home
        } finally {
            if (process != null) {
                process.close();
            }
        }
    }

    private static TaskProcess sentHome(TaskProcess process) {
        process.close();
        return null;
    }

    private Answer answer(TaskProcess process, Task task) throws InterruptedException {
        try {
            String line = process.ask(json.writeValueAsString(task));
            return line == null
                ? Answer.of(TaskProcess.ENDED + " with exit code " + process.exitCode())
                    .after(0, true)
                : json.readValue(line, Answer.class);
        } catch (IOException e) {
            throw new UncheckedIOException("not an answer to " + task, e);
        }
    }

    private List<String> command() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(OPTIONS);
        words.add("-javaagent:" + Coverage.agent()
            + "=output=none,includes=workbook.*,excludes=workbook.grader.*");
        words.add("-classpath");
        words.add(jar.toString());
        words.add(TaskWorker.class.getName());
        words.add(root.toString());
        return words;
    }
}
