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
import workbook.grader.suite.Contents;
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
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();

    /** A job, and what it runs. */
    private record Task(Job job, SuiteRun suites) {
    }

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
        worker.run(worker.tasks.take());
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
                Job job = json.readValue(line.get(), Job.class);
                tasks.add(new Task(job, suites(job)));
            }
        } catch (IOException e) {
            // the connection broke, which is an end as well
        } catch (RuntimeException e) {
            e.printStackTrace(); // what came is no job, or cannot be read
            Runtime.getRuntime().halt(1);
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

    private void run(Task task) {
        say(new Event.Ready());
        SuiteRun suites = task.suites();
        ExitWatch.set(stack -> say(new Event.Exiting(Trim.finding(suites.exited(stack)))));
        try {
            suites.run(task.job().only(), task.job().hangs(), listener());
        } catch (OutOfMemoryError e) { // thrown by code: one of the JVM's own ends it at once
            say(new Event.Exiting(Trim.finding(suites.outOfMemory(e))));
            Runtime.getRuntime().halt(WorkerCommand.OUT_OF_MEMORY);
        }
        CoverageAgent.ran().ifPresent(coverage -> say(new Event.Ran(coverage)));
        say(new Event.Done());
    }

    private TestListener listener() {
        return new TestListener() {
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
        };
    }

    private SuiteRun suites(Job job) throws IOException {
        if (job.carried() == 0) {
            return new SuiteRun(
                job.packageName(), Path.of(job.classes()), Path.of(job.testClasses()));
        }
        Luggage luggage = Luggage.of(supervisor.next(job.carried()));
        return SuiteRun.of(job.packageName(), Contents.inMemory("classes", luggage.exercise()),
            Contents.inMemory("test-classes", luggage.suites()));
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
