package workbook.concurrency.races.visibility;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

public final class StopFlag {

    private final AtomicReference<String> reason = new AtomicReference<>();

    public StopFlag() {
    }

    public boolean stop(String why) {
        return reason.compareAndSet(null, Objects.requireNonNull(why, "why is null"));
    }

    public boolean isStopped() {
        return reason.getAcquire() != null;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }
}
