package workbook.concurrency.goroutines.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. Here the ticker's time passes when its tasks are run by hand. */
class HeartbeatExamples {

    private final List<Runnable> tasks = new ArrayList<>();
    private final Ticker ticker = (period, task) -> {
        tasks.add(task);
        return () -> tasks.remove(task);
    };

    private void aPeriodPasses() {
        List.copyOf(tasks).forEach(Runnable::run);
    }

    @Test
    void aPulseEveryPeriodUntilItIsStopped() {
        List<Long> pulses = new ArrayList<>();
        Heartbeat heartbeat =
            new Heartbeat(ticker, Duration.ofMillis(500), pulses::add, Throwable::printStackTrace);
        heartbeat.start();
        aPeriodPasses();
        aPeriodPasses();
        assertThat(heartbeat.stop()).as("stop()").isTrue();
        aPeriodPasses();
        assertThat(pulses).as("pulses").containsExactly(1L, 2L);
    }

    @Test
    void aListenerThatThrowsEndsNothing() {
        List<Throwable> failures = new ArrayList<>();
        Heartbeat heartbeat = new Heartbeat(ticker, Duration.ofMillis(500), number -> {
            throw new IllegalStateException("pulse " + number);
        }, failures::add);
        heartbeat.start();
        aPeriodPasses();
        aPeriodPasses();
        assertThat(failures).as("failures").extracting(Throwable::getMessage)
            .containsExactly("pulse 1", "pulse 2");
    }

    @Test
    void threeHeartsTellWhichTheyAre() {
        List<Integer> heard = new ArrayList<>();
        Heartbeat.startAll(3, ticker, Duration.ofMillis(500), (heart, _) -> heard.add(heart),
            Throwable::printStackTrace);
        aPeriodPasses();
        assertThat(heard).as("hearts that beat").containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aPeriodOfZeroIsRefused() {
        assertThatThrownBy(() -> new Heartbeat(ticker, Duration.ZERO, _ -> { }, _ -> { }),
            "a period of zero").isInstanceOf(IllegalArgumentException.class);
    }
}
