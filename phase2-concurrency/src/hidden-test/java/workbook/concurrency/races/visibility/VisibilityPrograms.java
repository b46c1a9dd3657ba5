package workbook.concurrency.races.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** One thread writes, another one looks, under every schedule. */
final class VisibilityPrograms {

    /** A goes round until it is stopped, and then looks at what B did before. */
    @AlsoChecked(Work.class)
    static final class LoopUntilStopped implements Scenario {
        private final StopFlag flag = new StopFlag();
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    while (!flag.isStopped()) {
                        Thread.onSpinWait();
                    }
                    assertThat(flag.reason()).as("reason() when isStopped() was true")
                        .contains("the end");
                    assertThat(work.result()).as("work done before stop(…), seen after "
                        + "isStopped()").isEqualTo(1);
                },
                () -> {
                    work.run();
                    flag.stop("the end");
                });
        }
    }

    /** Whoever sees a reason sees that it is stopped. */
    static final class ReasonAndFlag implements Scenario {
        private final StopFlag flag = new StopFlag();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    boolean told = flag.reason().isPresent();
                    boolean stopped = flag.isStopped();
                    assertThat(stopped || !told).as("isStopped() after a reason() that was there")
                        .isTrue();
                },
                () -> flag.stop("the end"));
        }

        @Override
        public void check() {
            assertThat(flag.isStopped()).as("isStopped() at the end").isTrue();
            assertThat(flag.reason()).as("reason() at the end").contains("the end");
        }
    }

    /** Two stop at the same time, each for a reason of its own. */
    static final class TwoReasons implements Scenario {
        private final StopFlag flag = new StopFlag();
        private final List<String> told = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(() -> stop("no disk"), () -> stop("no time"));
        }

        private void stop(String why) {
            if (flag.stop(why)) {
                told.add(why);
            }
        }

        @Override
        public void check() {
            assertThat(told.size()).as("calls of stop(…) that returned true, of two")
                .isEqualTo(1);
            assertThat(flag.reason()).as("reason() at the end").contains(told.getFirst());
        }
    }

    /** A publishes settings, B reads them. */
    @AlsoChecked(Work.class)
    static final class PublishAndRead implements Scenario {
        private final SettingsBoard board =
            new SettingsBoard(new Settings("old", 1, Map.of("tls", "off")));
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    work.run();
                    board.update(_ -> new Settings("new", 2, Map.of("tls", "on")));
                },
                () -> {
                    Settings seen = board.current();
                    String all = seen.host() + " " + seen.port() + " " + seen.options();
                    assertThat(all).as("the settings that were seen")
                        .isIn("old 1 {tls=off}", "new 2 {tls=on}");
                    if (seen.port() == 2) {
                        assertThat(work.result()).as("work done before the settings were published")
                            .isEqualTo(1);
                    }
                });
        }
    }

    /** A puts settings where nothing orders its write and B's read. */
    static final class HandedOverByARace implements Scenario {
        private final SettingsBoard board = new SettingsBoard(new Settings("old", 1, Map.of()));
        private Settings found;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    board.update(now -> now); // the threads meet here, before what they hand over
                    found = new Settings("new", 2, Map.of());
                },
                () -> {
                    Settings seen = found;
                    board.current();
                    if (seen != null) {
                        assertThat(seen.host() + " " + seen.port())
                            .as("settings found in a field that nothing orders").isEqualTo("new 2");
                    }
                });
        }
    }

    /** Three change the settings at the same time. */
    static final class ThreeUpdates implements Scenario {
        private final SettingsBoard board = new SettingsBoard(new Settings("a", 0, Map.of()));

        @Override
        public List<Action> threads() {
            return List.of(() -> add(1), () -> add(10), () -> add(100));
        }

        private void add(int ports) {
            board.update(now -> new Settings(now.host(), now.port() + ports, now.options()));
        }

        @Override
        public void check() {
            assertThat(board.current().port()).as("port, from 0 on, after + 1, + 10 and + 100")
                .isEqualTo(111);
        }
    }

    /** Two change the settings, and look at what they got for it. */
    static final class TwoUpdates implements Scenario {
        private final SettingsBoard board = new SettingsBoard(new Settings("a", 0, Map.of()));

        @Override
        public List<Action> threads() {
            return List.of(() -> add(1), () -> add(10));
        }

        private void add(int ports) {
            Settings[] made = new Settings[1];
            Settings got = board.update(now -> {
                made[0] = new Settings(now.host(), now.port() + ports, now.options());
                return made[0];
            });
            assertThat(got.port()).as("port of what update(…) returned; its change made %d",
                made[0].port()).isEqualTo(made[0].port());
        }
    }

    /** Two ask for a value that is not there yet. */
    @AlsoChecked(Work.class)
    static final class TwoAsk implements Scenario {
        private final List<Work> made = new ArrayList<>();
        private final Lazy<Work> lazy = new Lazy<>(this::make);

        private Work make() {
            Work work = new Work();
            made.add(work);
            work.run();
            return work;
        }

        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask);
        }

        private void ask() {
            Work got = lazy.get();
            assertThat(got.result()).as("work done in the value that get() returned").isEqualTo(1);
            assertThat(got).as("the value, and the first one made").isSameAs(made.getFirst());
        }

        @Override
        public void check() {
            assertThat(made.size()).as("values that were made").isEqualTo(1);
        }
    }

    /** Two ask, and what is tried first fails. */
    static final class FirstTryFails implements Scenario {
        private final AtomicInteger tries = new AtomicInteger();
        private final Lazy<String> lazy = new Lazy<>(this::make);
        private int failed;

        private String make() {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("no disk");
            }
            return "made";
        }

        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask);
        }

        private void ask() {
            try {
                assertThat(lazy.get()).as("get()").isEqualTo("made");
            } catch (IllegalStateException e) {
                failed++;
            }
        }

        @Override
        public void check() {
            assertThat(failed).as("calls of get() that failed, of two; the maker failed once")
                .isEqualTo(1);
            assertThat(tries.get()).as("calls of the maker").isEqualTo(2);
        }
    }

    private VisibilityPrograms() {
    }
}
