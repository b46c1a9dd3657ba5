package workbook.grader.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.source.ClassOutput;
import workbook.grader.source.Compiling;
import workbook.grader.source.Javac;
import workbook.grader.source.Lookup;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.SourceCompiler.Result;

/**
 * javac in processes that can be killed, for sources of people who are not trusted. A process
 * compiles one exercise after the other and gets quicker by that. It is replaced when it dies,
 * takes too long, runs out of memory or gives up; sources that do that to a fresh one do not
 * compile. So a verdict depends on the sources, and not on what was compiled before them.
 *
 * <p>Thread-safe: there are as many processes as compile at the same time, and {@link #close} ends
 * them. A process ends with whoever started it, too.
 */
public final class CompilerProcesses implements Compiling {

    /** In characters, of all sources of an exercise. The largest exercise has a hundredth. */
    private static final long LARGEST = 8 << 20;

    /** By signals that no JVM sends to itself: a person or the system was it. */
    private static final List<Integer> KILLED = List.of(128 + 1, 128 + 2, 128 + 9, 128 + 15);

    private final WorkerCommand command;
    private final Duration limit;
    private final Deque<CompilerProcess> idle = new ArrayDeque<>();
    private boolean closed;

    /** Starts processes by {@code command}, the first one when needed. */
    public CompilerProcesses(WorkerCommand command) {
        this(command, Javac.LIMIT);
    }

    /** @param limit of processor time for the sources of an exercise */
    CompilerProcesses(WorkerCommand command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoCompiler if the sources cannot be blamed for what happened
     * @throws java.util.concurrent.CancellationException if this thread is interrupted
     */
    @Override
    public Result compile(Lookup lookup, Map<String, String> sources, Path classes) {
        ClassOutput folder = new ClassOutput(classes);
        folder.empty();
        long size = sources.values().stream().mapToLong(String::length).sum();
        if (size > LARGEST) {
            return new Broken(List.of(Javac.unfinished(sources, "these sources have "
                + (size >> 20) + " million characters, and it is given " + (LARGEST >> 20)
                + " million at most.")));
        }
        return switch (outcome(lookup, sources)) {
            case Javac.Classes(var files) -> folder.fill(files);
            case Javac.Refused(List<Problem> problems) -> new Broken(problems);
            case Javac.GaveUp(Problem problem, _) -> new Broken(List.of(problem));
        };
    }

    private Javac.Outcome outcome(Lookup lookup, Map<String, String> sources) {
        byte[] request =
            Frames.bytes(new Frames.Request(lookup.absolute(), new TreeMap<>(sources)));
        CompilerProcess process = take();
        CompilerProcess.Reply reply = process.ask(request);
        if (process.isUsed() && isAnEnd(reply) && !isLate(reply)) {
            process.close();
            process = CompilerProcess.start(command, limit);
            reply = process.ask(request);
        }
        if (isAnEnd(reply)) {
            process.close();
        } else {
            giveBack(process);
        }
        return outcome(reply, sources);
    }

    /** Whether the process is of no use any more. */
    private static boolean isAnEnd(CompilerProcess.Reply reply) {
        return !(reply instanceof CompilerProcess.Answered(Javac.Outcome outcome))
            || outcome instanceof Javac.GaveUp;
    }

    /** Then it is no use to try it again. */
    private static boolean isLate(CompilerProcess.Reply reply) {
        return reply instanceof CompilerProcess.TooLong
            || reply instanceof CompilerProcess.Answered(Javac.GaveUp(_, boolean late)) && late;
    }

    private Javac.Outcome outcome(CompilerProcess.Reply reply, Map<String, String> sources) {
        return switch (reply) {
            case CompilerProcess.Answered(Javac.Outcome outcome) -> outcome;
            case CompilerProcess.TooLong _ -> new Javac.GaveUp(
                Javac.tooLong(sources, limit), true);
            case CompilerProcess.Garbled _ -> gaveUp(sources, "it had too much to say.");
            case CompilerProcess.Died(int exitCode)
                when exitCode == WorkerCommand.OUT_OF_MEMORY -> gaveUp(sources,
                "it ran out of memory. Constants that are put together of others, and "
                + "types within types, may need more than there is.");
            case CompilerProcess.Died(int exitCode) when KILLED.contains(exitCode) ->
                throw new NoCompiler("javac's process was ended from outside, with exit code "
                    + exitCode, null);
            case CompilerProcess.NotBegun(String what) -> throw new NoCompiler("javac in a process "
                + "of its own, started by " + command.java() + ", did not begin: " + what, null);
            case CompilerProcess.Died(int exitCode) -> gaveUp(
                sources, "its process ended with code " + exitCode + ".");
        };
    }

    private static Javac.Outcome gaveUp(Map<String, String> sources, String why) {
        return new Javac.GaveUp(Javac.unfinished(sources, why), false);
    }

    private CompilerProcess take() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("these compilers have been sent home");
            }
            while (!idle.isEmpty()) {
                CompilerProcess process = idle.pop();
                if (process.isAlive()) {
                    return process;
                }
            }
        }
        return CompilerProcess.start(command, limit);
    }

    private void giveBack(CompilerProcess process) {
        synchronized (idle) {
            if (!closed) {
                idle.push(process);
                return;
            }
        }
        process.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(CompilerProcess::close);
            idle.clear();
        }
    }
}
