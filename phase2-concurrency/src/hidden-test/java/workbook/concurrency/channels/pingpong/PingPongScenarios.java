package workbook.concurrency.channels.pingpong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelView;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Short games, for every schedule of them. */
final class PingPongScenarios {

    /** What the games share. */
    abstract static class Over implements Scenario {
        final Channel<Integer> table = Channel.make(0);
        final List<String> hits = new ArrayList<>();

        final void assertOver() {
            ChannelView<Integer> view = table.inspect();
            assertThat(view.closed()).as("whether the table is closed").isTrue();
            assertThat(view.receivers()).as("who waits to receive").isEmpty();
            assertThat(view.senders()).as("who waits to send").isEmpty();
        }
    }

    /** Three hits. What the scorer leaves behind is seen only if something orders the hits. */
    @AlsoChecked(Work.class)
    static final class ThreeHits extends Over {
        private final Work score = new Work();

        @Override
        public List<Action> threads() {
            return List.of(() -> PingPong.play(table, 3, (player, ball) -> {
                hits.add(player + " " + ball);
                score.run();
            }));
        }

        @Override
        public void check() {
            assertThat(hits).as("hits of a game of 3").isEqualTo(Game.expected(3));
            assertThat(score.result()).as("hits that the scorer has counted").isEqualTo(3);
            assertOver();
        }
    }

    /** Each hit takes a moment, which ends when everybody else waits. */
    static final class OtherWaits extends Over {
        private final CountDownLatch never = new CountDownLatch(1);
        private final List<Integer> waiting = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(() -> PingPong.play(table, 3, (player, ball) -> {
                try {
                    never.await(1, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                waiting.add(table.inspect().receivers().size());
            }));
        }

        @Override
        public void check() {
            assertThat(waiting).as("how many receive from the table, a moment after each of 3 hits")
                .containsExactly(1, 1, 1);
            assertOver();
        }
    }

    /** The scorer fails at the second hit. */
    static final class FailsAtTwo extends Over {
        private final IllegalStateException failure = new IllegalStateException("net");
        private Throwable thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    PingPong.play(table, 3, (player, ball) -> {
                        hits.add(player + " " + ball);
                        if (ball == 2) {
                            throw failure;
                        }
                    });
                } catch (IllegalStateException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what play threw, the scorer fails at hit 2").isSameAs(failure);
            assertThat(hits).as("hits until then").isEqualTo(Game.expected(2));
            assertOver();
        }
    }

    /** The caller is interrupted at any moment of the game, or before it. */
    static final class Interrupted extends Over {
        private Thread caller;
        private boolean began;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        PingPong.play(table, 2, (player, ball) -> hits.add(player + " " + ball));
                        began = true;
                    } catch (InterruptedException e) {
                        interrupted = true;
                        began = table.inspect().closed();
                    }
                    Thread.interrupted();
                },
                () -> {
                    if (caller != null) {
                        caller.interrupt();
                    }
                });
        }

        @Override
        public void check() {
            List<String> whole = Game.expected(2);
            if (!interrupted) {
                assertThat(hits).as("hits of a game of 2 that was not interrupted")
                    .isEqualTo(whole);
            }
            assertThat(hits).as("hits of a game of 2, interrupted or not")
                .isEqualTo(whole.subList(0, hits.size()));
            if (began) {
                assertOver();
            } else {
                assertThat(hits).as("hits of a game whose table stayed open").isEmpty();
            }
        }
    }

    /** The caller is interrupted while PONG is in the scorer, and waits there for an interrupt. */
    static final class InterruptedAtTwo extends Over {
        private final CountDownLatch busy = new CountDownLatch(1);
        private Thread caller;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        PingPong.play(table, 9, this::waitAtTwo);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                },
                () -> {
                    busy.await();
                    caller.interrupt();
                });
        }

        private void waitAtTwo(Player player, int ball) {
            if (ball == 2) {
                busy.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void check() {
            assertThat(interrupted).as("whether play threw an InterruptedException").isTrue();
            assertOver();
        }
    }

    private PingPongScenarios() {
    }
}
