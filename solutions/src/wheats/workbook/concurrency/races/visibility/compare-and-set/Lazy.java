package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The value sits in a final field of a box that is found by a volatile one. */
public final class Lazy<T> {

    private record Box<T>(T value) {
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<? extends T> maker;
    private volatile Box<T> box;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = requireNonNull(maker, "maker");
    }

    public T get() {
        Box<T> seen = box;
        return seen != null ? seen.value : make();
    }

    private T make() {
        lock.lock();
        try {
            if (box == null) {
                box = new Box<>(requireNonNull(maker.get(), "the value is null"));
            }
            return box.value;
        } finally {
            lock.unlock();
        }
    }
}
