package workbook.grader.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;
import workbook.grader.suite.SuiteRun;
import workbook.grader.suite.TestListener;
import workbook.grader.suite.WarmUp;

/**
 * The worker process: reads jobs from standard input, one JSON line each, runs them one after the
 * other and writes events to the standard output that it was born with. The code under test gets
 * another one.
 */
public final class Worker {

    private final JsonMapper json = new JsonMapper();
    private final PrintStream events;

    private Worker(PrintStream events) {
        this.events = events;
    }

    /** Runs until standard input ends. Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream events = new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("jobs").start(() -> read(lines, jobs));
        if (Boolean.getBoolean(WorkerCommand.WARM_UP)) {
            WarmUp.run();
        }
        new Worker(events).serve(jobs);
    }

    /** Whoever started this worker may be killed in the middle of a job: then it ends too. */
    private static void read(BufferedReader lines, BlockingQueue<String> jobs) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                jobs.add(line);
            }
        } catch (IOException e) {
            // the pipe broke, which is an end as well
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve(BlockingQueue<String> jobs) throws IOException, InterruptedException {
        while (true) {
            run(json.readValue(jobs.take(), Job.class));
        }
    }

    private void run(Job job) {
        ExitWatch.set(stack -> say(new Event.Exiting(job.token(), finding(job, stack))));
        new SuiteRun(job.packageName(), Path.of(job.classes()), Path.of(job.testClasses()))
            .run(job.only(), new TestListener() {
                @Override
                public void started(String test) {
                    say(new Event.Started(job.token(), test));
                }

                @Override
                public void finished(TestResult result) {
                    say(new Event.Finished(job.token(), result));
                }
            });
        CoverageAgent.writeDown();
        say(new Event.Done(job.token()));
    }

    private static Finding finding(Job job, StackTraceElement[] stack) {
        return new SuiteRun(job.packageName(), Path.of(job.classes()),
            Path.of(job.testClasses())).exited(stack);
    }

    private synchronized void say(Event event) {
        try {
            events.println(json.writerFor(Event.class).writeValueAsString(event));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write an event", e);
        }
    }
}
