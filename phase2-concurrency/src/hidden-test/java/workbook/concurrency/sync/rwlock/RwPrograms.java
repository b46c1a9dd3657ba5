package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
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
 * Programs that ran on Go's sync.RWMutex, step by step: who went in, and who waits. One is left
 * out, in which a thread waits for itself: yours refuses that.
 */
final class RwPrograms {

    /** How long a thread may take to get where the recording says that it gets. */
    private static final long PATIENCE_MILLIS = 3_000;
    /** A look, and a pause of a millisecond or, on a busy machine, of several. */
    private static final int LOOKS = 1_000;

    private RwPrograms() {
    }

    /** Replays every recorded program whose name {@code chosen} holds for. */
    static void replay(Predicate<String> chosen) {
        List<JsonNode> programs = Recording.read(RwPrograms.class, "rwmutex_programs.json")
            .get("scenarios").valueStream()
            .filter(program -> chosen.test(program.get("name").asText()))
            .filter(program -> !program.get("name").asText().contains("recursive"))
            .toList();
        assertThat(programs).as("recorded programs of this kind").isNotEmpty();
        programs.forEach(program -> new Run(program).run());
    }

    private static final class Run {

        private final JsonNode recorded;
        private final Program program;
        private final RwLock lock = new RwLock();
        private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
        private final Map<String, Member> members = new HashMap<>();
        private final Map<String, String> waiting = new HashMap<>();
        private final Set<String> readers = new HashSet<>();
        private final Set<String> writers = new HashSet<>();
        private final Semaphore nothing = new Semaphore(0);

        Run(JsonNode recorded) {
            this.recorded = recorded;
            this.program = Program.of("'" + recorded.get("name").asText() + "'");
        }

        void run() {
            try {
                for (JsonNode step : recorded.get("steps")) {
                    String name = step.get("do").get("g").asText();
                    String operation = step.get("do").get("op").asText();
                    program.step(name + " " + operation, () -> {
                        waiting.put(name, operation);
                        members.computeIfAbsent(name, each -> new Member(each, lock, done))
                            .does(operation);
                        compare(step);
                    });
                }
            } finally {
                members.values().forEach(Member::ends);
            }
        }

        private void compare(JsonNode step) {
            Set<String> expected = new TreeSet<>();
            for (JsonNode each : step.get("done")) {
                String name = each.get("g").asText();
                String operation = each.get("op").asText();
                String result = each.path("ret").asText();
                expected.add(name + ": " + operation + (result.isEmpty() ? "" : " = " + result));
                note(name, operation, result);
            }
            assertThat(awaitDone(expected)).as("went on").isEqualTo(expected);
            RwLockView view = new RwLockView(readers.size(), !writers.isEmpty(),
                waitingFor("rlock"), waitingFor("lock"));
            assertThat(awaitView(view)).as("inspect()").isEqualTo(view);
            assertThat(List.copyOf(done)).as("went on, and should wait").isEmpty();
        }

        private void note(String name, String operation, String result) {
            waiting.remove(name);
            switch (operation) {
                case "rlock" -> readers.add(name);
                case "lock" -> writers.add(name);
                case "runlock" -> readers.remove(name);
                case "unlock" -> writers.remove(name);
                case "tryRLock" -> addIf(result, readers, name);
                case "tryLock" -> addIf(result, writers, name);
                default -> throw new IllegalArgumentException("a recorded " + operation);
            }
        }

        private static void addIf(String result, Set<String> holders, String name) {
            if (result.equals("true")) {
                holders.add(name);
            }
        }

        private int waitingFor(String operation) {
            return (int) waiting.values().stream().filter(operation::equals).count();
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

        /** A thread that has to wait is not in its queue at once. */
        private RwLockView awaitView(RwLockView expected) {
            try {
                for (int look = 0; look < LOOKS && !lock.inspect().equals(expected); look++) {
                    nothing.tryAcquire(1, TimeUnit.MILLISECONDS); // a pause that ends by itself
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return lock.inspect();
        }
    }

    /** A thread that does one operation after the other, since a lock knows who holds it. */
    private static final class Member {

        private final RwLock lock;
        private final BlockingQueue<String> done;
        private final BlockingQueue<String> toDo = new LinkedBlockingQueue<>();
        private final Thread thread;
        private volatile boolean over;

        Member(String name, RwLock lock, BlockingQueue<String> done) {
            this.lock = lock;
            this.done = done;
            this.thread = Thread.ofVirtual().name(name).start(this::work);
        }

        void does(String operation) {
            toDo.add(operation);
        }

        void ends() {
            over = true;
            thread.interrupt();
        }

        private void work() {
            try {
                while (!over) {
                    String operation = toDo.take();
                    done.add(thread.getName() + ": " + outcome(operation));
                }
            } catch (InterruptedException e) {
                // the program is over
            }
        }

        private String outcome(String operation) throws InterruptedException {
            try {
                switch (operation) {
                    case "rlock" -> lock.lockRead();
                    case "lock" -> lock.lockWrite();
                    case "runlock" -> lock.unlockRead();
                    case "unlock" -> lock.unlockWrite();
                    case "tryRLock" -> {
                        return operation + " = " + lock.tryLockRead();
                    }
                    case "tryLock" -> {
                        return operation + " = " + lock.tryLockWrite();
                    }
                    default -> throw new IllegalArgumentException("a recorded " + operation);
                }
                return operation;
            } catch (RuntimeException | Error e) {
                return operation + " threw " + e;
            }
        }
    }
}
