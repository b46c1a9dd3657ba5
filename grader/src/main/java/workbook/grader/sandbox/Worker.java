package workbook.grader.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import workbook.grader.history.Seeds;
import workbook.grader.score.TestResult;
import workbook.grader.suite.SuiteRun;
import workbook.grader.suite.TestListener;
import workbook.grader.suite.WarmUp;

/**
 * The worker process: takes one job from its supervisor, runs it and says what comes of it. Both
 * streams that it was born with belong to the code under test.
 */
public final class Worker {

    private final JsonMapper json = new JsonMapper();
    private final Lines supervisor;
    private final ExecutorService mouth =
        Executors.newSingleThreadExecutor(task -> new Steady("events", task));
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();

    private Worker(Lines supervisor) {
        this.supervisor = supervisor;
    }

    /** Runs one job. @param arguments the address of the supervisor */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setOut(System.err);
        Worker worker = new Worker(
            Meeting.visit(Path.of(arguments[0]), password()));
        new Steady("jobs", worker::read).start();
        Seeds.fix();
        if (Boolean.getBoolean(WorkerCommand.WARM_UP)) {
            WarmUp.run();
        }
        worker.run(worker.jobs.take());
    }

    private static String password() throws IOException {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** A thread that nobody can interrupt: an interrupt would close the connection. */
    private static final class Steady extends Thread {

        Steady(String name, Runnable task) {
            super(task, name);
            setDaemon(true);
        }

        @Override
        public void interrupt() {
            // goes on
        }
    }

    /** Whoever started this worker may be killed in the middle of the job: then it ends too. */
    private void read() {
        try {
            for (Optional<String> line = supervisor.next(); line.isPresent();
                    line = supervisor.next()) {
                jobs.add(json.readValue(line.get(), Job.class));
            }
        } catch (IOException e) {
            // the connection broke, which is an end as well
        }
        Runtime.getRuntime().halt(0);
    }

    private void write(String line) {
        try {
            supervisor.write(line);
        } catch (IOException e) {
            Runtime.getRuntime().halt(0); // nobody hears of it any more
        }
    }

    private void run(Job job) {
        ExitWatch.set(stack -> say(new Event.Exiting(Trim.finding(suites(job).exited(stack)))));
        suites(job).run(job.only(), job.hangs(), new TestListener() {
            @Override
            public void started(String test) {
                say(new Event.Started(test));
            }

            @Override
            public void finished(TestResult result) {
                say(new Event.Finished(Trim.result(result)));
            }

            @Override
            public void leftRunning() {
                say(new Event.LeftRunning());
            }
        });
        CoverageAgent.writeDown();
        say(new Event.Done());
    }

    private static SuiteRun suites(Job job) {
        return new SuiteRun(job.packageName(), Path.of(job.classes()), Path.of(job.testClasses()));
    }

    /** Returns when it is written: an exit ends the process right behind it. */
    private void say(Event event) {
        try {
            String line = json.writerFor(Event.class).writeValueAsString(event);
            CompletableFuture.runAsync(() -> write(line), mouth).join();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is no JSON: " + event, e);
        }
    }
}
