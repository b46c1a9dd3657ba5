package workbook.concurrency.sync.once;

import java.util.Objects;
import java.util.function.Supplier;
import workbook.grader.Solve;

/** Keeps a function that answers: the value's, or the failure's. */
public final class Lazy<T> implements Supplier<T> {

    private final Once once = new Once();
    private final Supplier<? extends T> supplier;
    private Supplier<T> answer;

    @Solve
    public Lazy(Supplier<? extends T> supplier) {
        this.supplier = Objects.requireNonNull(supplier);
    }

    @Override
    @Solve
    public T get() {
        once.run(() -> answer = ask());
        return answer.get();
    }

    private Supplier<T> ask() {
        try {
            T value = supplier.get();
            return () -> value;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw e;
            };
        }
    }
}
