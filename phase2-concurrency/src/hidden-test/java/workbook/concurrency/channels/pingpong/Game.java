package workbook.concurrency.channels.pingpong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelView;
import workbook.grader.probe.Waiting;

/** One game on real threads, and what came of it. */
final class Game {

    final Channel<Integer> table = Channel.make(0);
    final List<String> hits = new CopyOnWriteArrayList<>();
    final Map<Player, Set<Thread>> threads = Map.of(
        Player.PING, ConcurrentHashMap.newKeySet(), Player.PONG, ConcurrentHashMap.newKeySet());

    /** The hits of a good game. */
    static List<String> expected(int hits) {
        return IntStream.rangeClosed(1, hits)
            .mapToObj(ball -> (ball % 2 == 1 ? "PING " : "PONG ") + ball).toList();
    }

    /** Plays on this thread; {@code then} comes after what is written down of each hit. */
    void play(int most, Scorer then) throws InterruptedException {
        PingPong.play(table, most, (player, ball) -> {
            hits.add(player + " " + ball);
            threads.get(player).add(Thread.currentThread());
            then.hit(player, ball);
        });
    }

    void play(int most) throws InterruptedException {
        play(most, (player, ball) -> { });
    }

    /** That the players have ended, nobody waits, and the table is closed. */
    void assertOver(String when) {
        ChannelView<Integer> view = table.inspect();
        assertThat(view.closed()).as("whether the table is closed after %s", when).isTrue();
        assertThat(view.receivers()).as("who waits to receive after %s", when).isEmpty();
        assertThat(view.senders()).as("who waits to send after %s", when).isEmpty();
        threads.forEach((player, each) -> each.forEach(thread -> assertThat(Waiting.ends(thread))
            .as("whether %s's thread has ended after %s", player, when).isTrue()));
    }

    /**
     * Waits until it is so, or an interrupt comes. A thread of the system looks: a player may be a
     * virtual thread, and one that looks again and again leaves a single processor to nobody.
     */
    static void await(BooleanSupplier so) {
        Thread looks = Thread.ofPlatform().daemon().name("looks").start(() -> {
            while (!so.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        try {
            looks.join();
        } catch (InterruptedException e) {
            looks.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that calls play, and what that threw. */
    static final class Caller {
        private final Thread thread;
        private volatile Throwable thrown;
        private volatile boolean flagAfterwards;

        Caller(Game game, int most, Scorer then) {
            thread = Thread.ofPlatform().name("play(table, " + most + " hits), interrupted")
                .start(() -> {
                    try {
                        game.play(most, then);
                    } catch (Throwable failure) {
                        thrown = failure;
                    }
                    flagAfterwards = Thread.currentThread().isInterrupted();
                });
        }

        Thread thread() {
            return thread;
        }

        void interrupt() {
            thread.interrupt();
        }

        void assertInterrupted(String what) throws InterruptedException {
            thread.join();
            assertThat(thrown).as("what play threw, %s", what)
                .isInstanceOf(InterruptedException.class);
            assertThat(flagAfterwards).as("interrupt flag afterwards, %s", what).isFalse();
        }
    }

    /** A scorer that stays in one hit until it is told to go on, whatever interrupts come. */
    static final class Stubborn implements Scorer {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch noticed = new CountDownLatch(1);
        final CountDownLatch gate = new CountDownLatch(1);
        private final int at;

        Stubborn(int at) {
            this.at = at;
        }

        @Override
        public void hit(Player player, int ball) {
            if (ball == at) {
                reached.countDown();
                boolean open = false;
                while (!open) {
                    try {
                        gate.await();
                        open = true;
                    } catch (InterruptedException e) {
                        noticed.countDown(); // and no more
                    }
                }
            }
        }
    }
}
