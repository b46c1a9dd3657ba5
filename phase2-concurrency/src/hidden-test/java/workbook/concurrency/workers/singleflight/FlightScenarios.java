package workbook.concurrency.workers.singleflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs of threads that ask for one key, or for two. */
@AlsoChecked(Work.class)
final class FlightScenarios {

    private FlightScenarios() {
    }

    /** Each load is a piece of work of its own, and its number is the value. */
    abstract static class Asking implements Scenario {
        final Singleflight<String, Integer> flights = new Singleflight<>();
        final List<Work> loads = new ArrayList<>();
        final List<Answer<Integer>> answers = new ArrayList<>();
        int most;

        final Answer<Integer> ask() throws Exception {
            Answer<Integer> answer = flights.run("k", this::load);
            answers.add(answer);
            assertThat(loads.get(answer.value()).result()).as("what the load left behind that this "
                + "answer is of").isEqualTo(1);
            return answer;
        }

        private Integer load() {
            Work work = new Work();
            loads.add(work);
            most = Math.max(most, (int) loads.stream().filter(load -> load.ended() == 0).count());
            int number = loads.size() - 1;
            work.run();
            return number;
        }

        @Override
        public void check() {
            assertThat(most).as("most loads of one key at the same time").isEqualTo(1);
            for (Answer<Integer> answer : answers) {
                long same = answers.stream()
                    .filter(other -> other.value().equals(answer.value())).count();
                assertThat(answer.shared()).as("shared, of %d answers of one load", same)
                    .isEqualTo(same > 1);
            }
        }
    }

    /** Two threads ask once. */
    static final class TwoAsk extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask);
        }
    }

    /** Three threads ask once. */
    static final class ThreeAsk extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask, this::ask);
        }
    }

    /** A asks, gets its answer, and asks again; B asks once. */
    static final class AskAgain extends Asking {
        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    Answer<Integer> first = ask();
                    Answer<Integer> second = ask();
                    assertThat(second.value() > first.value() ? "a later one" : "the same one")
                        .as("load that A's second call got, which began after its first came back")
                        .isEqualTo("a later one");
                },
                this::ask);
        }
    }

    /** The load fails, for all that wait. */
    static final class Fails implements Scenario {
        private final Singleflight<String, Integer> flights = new Singleflight<>();
        private final List<Error> thrown = new ArrayList<>();
        private final List<Throwable> heard = new ArrayList<>();
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(this::ask, this::ask);
        }

        private void ask() throws InterruptedException {
            try {
                flights.run("k", () -> {
                    work.run();
                    Error broken = new StackOverflowError("load " + thrown.size());
                    thrown.add(broken);
                    throw broken;
                });
                throw new AssertionError("run() came back, and the load failed");
            } catch (ExecutionException e) {
                heard.add(e.getCause());
            }
        }

        @Override
        public void check() {
            assertThat(heard).as("what the two callers heard of, of %d failures", thrown.size())
                .hasSize(2).allMatch(thrown::contains);
            assertThat(thrown).as("what the loads threw, and the callers heard of")
                .allMatch(heard::contains);
        }
    }

    /** The load of one key waits for that of the other. */
    static final class OtherKey implements Scenario {
        private final Singleflight<String, String> flights = new Singleflight<>();
        private final CountDownLatch loaded = new CountDownLatch(1);
        private Answer<String> one;
        private Answer<String> two;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> one = flights.run("one", () -> {
                    loaded.await();
                    return "1";
                }),
                () -> {
                    flights.forget("three");
                    two = flights.run("two", () -> {
                        loaded.countDown();
                        return "2";
                    });
                });
        }

        @Override
        public void check() {
            assertThat(List.of(one, two)).as("answers for 'one' and 'two'")
                .containsExactly(new Answer<>("1", false), new Answer<>("2", false));
        }
    }

    /** B is interrupted while it waits for A's load, or before, or later; C asks as well. */
    static final class InterruptedWaiter implements Scenario {
        private final Singleflight<String, String> flights = new Singleflight<>();
        private final CountDownLatch gate = new CountDownLatch(1);
        private final CountDownLatch loads = new CountDownLatch(1);
        private Thread waiter;
        private Answer<String> seenByA;
        private Answer<String> seenByC;
        private int gaveUp;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> seenByA = flights.run("k", () -> {
                    loads.countDown();
                    gate.await();
                    return "A's";
                }),
                () -> {
                    loads.await();
                    waiter = Thread.currentThread();
                    try {
                        flights.run("k", () -> "B's");
                    } catch (InterruptedException e) {
                        gaveUp++;
                    }
                },
                () -> {
                    loads.await();
                    if (waiter != null) {
                        waiter.interrupt();
                    }
                    gate.countDown();
                    seenByC = flights.run("k", () -> "C's");
                });
        }

        @Override
        public void check() throws Exception {
            assertThat(seenByC.value()).as("value that C got, B gave up %d times", gaveUp)
                .isIn("A's", "B's", "C's");
            assertThat(seenByA).as("what A got, B gave up %d times", gaveUp).isNotNull();
            assertThat(seenByA.value()).as("value that A got").isEqualTo("A's");
            assertThat(flights.run("k", () -> "next").value()).as("value of the next call")
                .isEqualTo("next");
        }
    }

    /** B forgets the key while A loads, and asks anew; C asks while B loads. */
    static final class ForgetMeanwhile implements Scenario {
        private final Singleflight<String, String> flights = new Singleflight<>();
        private final CountDownLatch loading = new CountDownLatch(1);
        private final CountDownLatch loadingAnew = new CountDownLatch(1);
        private final Work slow = new Work();
        private final Work anew = new Work();
        private String seenByA;
        private String seenByB;
        private boolean togetherWithB;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> seenByA = flights.run("k", () -> {
                    loading.countDown();
                    slow.run();
                    return "A's";
                }).value(),
                () -> {
                    loading.await();
                    flights.forget("k");
                    seenByB = flights.run("k", () -> {
                        loadingAnew.countDown();
                        anew.run();
                        return "B's";
                    }).value();
                },
                () -> {
                    loadingAnew.await();
                    flights.run("k", () -> {
                        togetherWithB = anew.ended() == 0;
                        return "C's";
                    });
                });
        }

        @Override
        public void check() {
            assertThat(seenByA).as("value that A got, whose flight was forgotten").isEqualTo("A's");
            assertThat(seenByB).as("value that B got, who forgot it and asked").isEqualTo("B's");
            assertThat(togetherWithB).as("whether C's load ran at the same time as B's").isFalse();
        }
    }
}
