package workbook.concurrency.goroutines.leaks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loops, and a set of those that are excused. */
public final class LeakDetector {

    private final ThreadList threads;
    private final Set<Long> excused = new HashSet<>();

    private LeakDetector(ThreadList threads) {
        this.threads = requireNonNull(threads, "threads is null");
        for (ThreadSnapshot each : threads.take()) {
            excused.add(each.id());
        }
    }

    public static LeakDetector begin(ThreadList threads) {
        return new LeakDetector(threads);
    }

    public List<ThreadSnapshot> leaked() {
        List<ThreadSnapshot> leaked = new ArrayList<>();
        for (ThreadSnapshot each : threads.take()) {
            boolean alive = switch (each.state()) {
                case NEW, TERMINATED -> false;
                default -> each.id() != Thread.currentThread().threadId();
            };
            if (alive && !excused.contains(each.id()) && !belongsToTheJvm(each)) {
                leaked.add(each);
            }
        }
        leaked.sort(Comparator.comparing(ThreadSnapshot::id));
        return leaked;
    }

    public void requireNone(int looks, Runnable pause) {
        if (looks <= 0) {
            throw new IllegalArgumentException("looks: " + looks);
        }
        requireNonNull(pause, "no pause");
        List<ThreadSnapshot> leaked = leaked();
        int looked = 1;
        while (!leaked.isEmpty()) {
            if (looked == looks) {
                StringBuilder message = new StringBuilder();
                for (ThreadSnapshot each : leaked) {
                    message.append(each.name()).append(" is ").append(each.state()).append(" at ")
                        .append(where(each)).append('\n');
                }
                throw new ThreadLeakException(message.toString(), leaked);
            }
            pause.run();
            leaked = leaked();
            looked++;
        }
    }

    public static boolean belongsToTheJvm(ThreadSnapshot thread) {
        return switch (thread.group()) {
            case "system", "CarrierThreads", "InnocuousThreadGroup",
                "InnocuousForkJoinWorkerThreadGroup" -> true;
            default -> thread.name().startsWith("ForkJoinPool.commonPool-");
        };
    }

    public static Optional<StackTraceElement> where(ThreadSnapshot thread) {
        for (StackTraceElement frame : thread.stack()) {
            if (!frame.getClassName().matches("(java|javax|jdk|sun)\\..*")) {
                return Optional.of(frame);
            }
        }
        return thread.stack().isEmpty() ? Optional.empty() : Optional.of(thread.stack().getFirst());
    }
}
