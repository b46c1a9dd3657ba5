package workbook.concurrency.workers.shutdown;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * The handler of the tests, which does what the path says, and notes what it was asked.
 *
 * <ul>
 * <li>{@code /hello}: answers at once. {@code /empty}: with 204. {@code /none}: with null. {@code
 *     /umlauts}: with characters of two and three bytes.
 * <li>{@code /held}: answers when the test lets it, whether it is interrupted or not.
 * <li>{@code /stuck}: does not answer before it is interrupted.
 * <li>{@code /long}: an answer of 16 MB. {@code /fails}, {@code /overflows}: throws.
 * </ul>
 */
final class Stage implements Handler {

    static final int LONG = 16 << 20;
    static final String UMLAUTS = "gr\u00fcn, 5 \u20ac.";
    private static final String END = "the end";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Semaphore interrupted = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Override
    public Answer handle(String path) throws Exception {
        asked.add(path);
        begun.release();
        return switch (path) {
            case "/umlauts" -> new Answer(200, UMLAUTS);
            case "/empty" -> new Answer(204, "");
            case "/none" -> null;
            case "/held" -> held();
            case "/stuck" -> stuck();
            case "/long" -> new Answer(200, "x".repeat(LONG - END.length()) + END);
            case "/fails" -> throw new IllegalStateException("no prices");
            case "/overflows" -> throw new StackOverflowError();
            default -> new Answer(200, "hello");
        };
    }

    private Answer held() {
        boolean open = false;
        while (!open) {
            try {
                gate.await();
                open = true;
            } catch (InterruptedException e) {
                interrupted.release();
            }
        }
        return new Answer(200, "held");
    }

    private Answer stuck() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.release();
            throw e;
        }
        return new Answer(200, "never");
    }

    /** Waits until the handler has begun with so many requests that nobody has waited for yet. */
    void awaitBegun(int requests) throws InterruptedException {
        begun.acquire(requests);
    }

    /** Lets all that is held go, now and later. */
    void letGo() {
        gate.countDown();
    }

    /** The paths that it was asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Waits until so many interrupts have come to handlers that waited. */
    void awaitInterrupts(int interrupts) throws InterruptedException {
        interrupted.acquire(interrupts);
    }

    /** Whether an interrupt has come that nobody has waited for. */
    boolean anotherInterrupt() {
        return interrupted.tryAcquire();
    }
}
