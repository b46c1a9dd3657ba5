package workbook.grader.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;
import workbook.grader.suite.SuiteRun;
import workbook.grader.suite.TestListener;

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
    public static void main(String[] arguments) throws IOException {
        PrintStream events = new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        new Worker(events).serve(new BufferedReader(
            new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        Runtime.getRuntime().halt(0); // threads that hang keep no worker alive
    }

    private void serve(BufferedReader jobs) throws IOException {
        System.setIn(new java.io.ByteArrayInputStream(new byte[0]));
        for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
            run(json.readValue(line, Job.class));
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
