package workbook.concurrency.sync.semaphore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/**
 * Programs that ran on Go's semaphore.Weighted, step by step: who went on, and who waits. One is
 * left out, which releases too much: Go's semaphore is broken afterwards, and yours is as before.
 */
final class SemaphorePrograms {

    /** How long a thread may take to get where the recording says that it gets. */
    private static final long PATIENCE_MILLIS = 3_000;
    /** A look, and a pause of a millisecond or, on a busy machine, of several. */
    private static final int LOOKS = 1_000;

    private SemaphorePrograms() {
    }

    /** Replays every recorded program whose name {@code chosen} holds for. */
    static void replay(Predicate<String> chosen) {
        List<JsonNode> programs = Recording.read(SemaphorePrograms.class,
                "semaphore_programs.json").get("scenarios").valueStream()
            .filter(program -> chosen.test(program.get("name").asText()))
            .filter(program -> !program.get("name").asText().contains("panics"))
            .toList();
        assertThat(programs).as("recorded programs of this kind").isNotEmpty();
        programs.forEach(program -> new Run(program).run());
    }

    private static final class Run {

        private final JsonNode recorded;
        private final WeightedSemaphore semaphore;
        private final Program program;
        private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
        private final Map<String, Thread> threads = new HashMap<>();
        private final Semaphore nothing = new Semaphore(0);

        Run(JsonNode recorded) {
            this.recorded = recorded;
            long permits = Long.parseLong(recorded.get("objects").get("s").asText().split(" ")[1]);
            this.semaphore = new WeightedSemaphore(permits, new ManualAlarm());
            this.program = Program.of("'%s', %d permits".formatted(
                recorded.get("name").asText(), permits));
        }

        void run() {
            try {
                for (JsonNode step : recorded.get("steps")) {
                    JsonNode what = step.get("do");
                    program.step(words(what), () -> {
                        begin(what);
                        compare(step);
                    });
                }
            } finally {
                threads.values().forEach(Thread::interrupt);
            }
        }

        private void begin(JsonNode what) {
            String name = what.get("g").asText();
            if (what.get("op").asText().equals("cancelAcquire")) {
                threads.get(what.get("obj").asText()).interrupt();
                done.add(name + ": " + interrupts(what));
                return;
            }
            threads.put(name, Thread.ofVirtual().name(name).start(() ->
                done.add(name + ": " + outcome(what))));
        }

        private String outcome(JsonNode what) {
            String operation = what.get("op").asText();
            long n = what.path("n").asLong();
            try {
                return switch (operation) {
                    case "acquire" -> {
                        semaphore.acquire(n);
                        yield operation;
                    }
                    case "tryAcquire" -> operation + " = " + semaphore.tryAcquire(n);
                    case "release" -> {
                        semaphore.release(n);
                        yield operation;
                    }
                    default -> throw new IllegalArgumentException("a recorded step " + what);
                };
            } catch (InterruptedException e) {
                return operation + " threw InterruptedException";
            } catch (RuntimeException | Error e) {
                return operation + " threw " + e;
            }
        }

        private void compare(JsonNode step) {
            Set<String> expected = new TreeSet<>();
            step.get("done").forEach(each -> expected.add(each.get("g").asText() + ": "
                + (each.get("op").asText().equals("cancelAcquire") ? interrupts(step.get("do"))
                    : each.get("op").asText() + result(each.path("ret").asText()))));
            assertThat(awaitDone(expected)).as("went on").isEqualTo(expected);
            assertThat(awaitWaiting(step.get("blocked").size()))
                .as("number of threads that wait, in inspect()")
                .isEqualTo(step.get("blocked").size());
            assertThat(List.copyOf(done)).as("went on, and should wait").isEmpty();
        }

        private static String interrupts(JsonNode what) {
            return "interrupts " + what.get("obj").asText();
        }

        private static String result(String recorded) {
            return switch (recorded) {
                case "" -> "";
                case "context canceled" -> " threw InterruptedException";
                default -> " = " + recorded;
            };
        }

        private Set<String> awaitDone(Set<String> expected) {
            Set<String> seen = new TreeSet<>();
            try {
                while (seen.size() < expected.size()) {
                    String next = done.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                    if (next == null) {
                        return seen;
                    }
                    seen.add(next);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return seen;
        }

        /** A thread that has to wait is not in the queue at once. */
        private int awaitWaiting(int expected) {
            try {
                for (int look = 0; look < LOOKS && waiting() != expected; look++) {
                    nothing.tryAcquire(1, TimeUnit.MILLISECONDS); // a pause that ends by itself
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return waiting();
        }

        private int waiting() {
            return semaphore.inspect().waiting().size();
        }

        private static String words(JsonNode what) {
            String op = what.get("op").asText();
            String call = op.equals("cancelAcquire") ? interrupts(what)
                : "%s(%d)".formatted(op, what.path("n").asLong());
            return what.get("g").asText() + " " + call;
        }
    }
}
