package workbook.concurrency.channels.pingpong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Waiting;

class PingPongSuite {

    private static final Scorer NOBODY = (player, ball) -> { };

    /** A caller and two players: one preemption, and then schedules at random. */
    private static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(200, 28).races(true).verify();
    }

    @Test
    @Property("the players take turns, PING first, and every hit adds one to the ball")
    void takeTurns() throws Exception {
        Game game = new Game();
        game.play(1000);
        assertThat(game.hits).as("hits of a game of 1000").isEqualTo(Game.expected(1000));
    }

    @Test
    @Weight(2)
    @Property("after any number of hits the table is closed, both players have ended, and nobody "
        + "waits")
    void ends() throws Exception {
        for (int most = 0; most <= 6; most++) {
            Game game = new Game();
            game.play(most);
            assertThat(game.hits).as("hits of a game of %d", most)
                .isEqualTo(Game.expected(most));
            game.assertOver("a game of %d hits".formatted(most));
        }
    }

    @Test
    @Weight(2)
    @Property("under every schedule one hit has ended when the next begins, and the game ends")
    void takeTurnsUnderManySchedules() {
        manySchedules(PingPongScenarios.ThreeHits.class);
    }

    @Test
    @Property("each player is one thread; the two are different ones, and neither is the "
        + "calling thread")
    void oneThreadEach() throws Exception {
        Game game = new Game();
        game.play(20);
        assertThat(game.threads.get(Player.PING)).as("threads from which PING hits").hasSize(1)
            .doesNotContain(Thread.currentThread());
        assertThat(game.threads.get(Player.PONG)).as("threads from which PONG hits").hasSize(1)
            .doesNotContain(Thread.currentThread())
            .doesNotContainAnyElementsOf(game.threads.get(Player.PING));
    }

    @Test
    @Property("the player without the ball waits in a receive from the table")
    void theOtherWaitsAtTheTable() throws Exception {
        Interleave.of(PingPongScenarios.OtherWaits.class).preemptions(0).verify();
        Game game = new Game();
        game.play(6, (player, ball) ->
            Game.await(() -> !game.table.inspect().receivers().isEmpty()));
        assertThat(game.hits).as("hits of a game of 6").isEqualTo(Game.expected(6));
    }

    @Test
    @Weight(2)
    @Property("what the scorer throws ends the game for both, and comes out of play")
    void failingScorer() {
        for (int at = 1; at <= 3; at++) {
            for (Throwable failure : new Throwable[] {
                    new IllegalStateException("net"), new StackOverflowError("deep")}) {
                failsAt(at, failure);
            }
        }
    }

    private static void failsAt(int at, Throwable failure) {
        Game game = new Game();
        String what = "a scorer that fails at hit %d of 4".formatted(at);
        assertThatThrownBy(() -> game.play(4, (player, ball) -> {
            if (ball == at) {
                throwUnchecked(failure);
            }
        }), "play with " + what).isSameAs(failure);
        assertThat(game.hits).as("hits with %s", what).isEqualTo(Game.expected(at));
        game.assertOver(what);
    }

    private static void throwUnchecked(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }

    @Test
    @Property("a failure leaves nobody waiting, whatever the schedule")
    void failureUnderManySchedules() {
        manySchedules(PingPongScenarios.FailsAtTwo.class);
    }

    @Test
    @Property("an interrupt of the caller ends the game for both players, whoever has the ball")
    void interrupted() throws Exception {
        for (int at = 2; at <= 3; at++) {
            Game game = new Game();
            Game.Stubborn scorer = new Game.Stubborn(at);
            Game.Caller caller = new Game.Caller(game, 9, scorer);
            scorer.reached.await();
            caller.interrupt();
            scorer.noticed.await();
            scorer.gate.countDown();
            String what = "interrupted at hit %d of 9".formatted(at);
            caller.assertInterrupted(what);
            game.assertOver("a game " + what);
        }
    }

    @Test
    @Property("an interrupt of the caller reaches both players, also the one in the scorer")
    void reachesBoth() {
        manySchedules(PingPongScenarios.InterruptedAtTwo.class);
    }

    @Test
    @Property("where the caller is interrupted, play says so, and not what the scorer made of it")
    void interruptedScorerFails() throws Exception {
        Game game = new Game();
        CountDownLatch busy = new CountDownLatch(1);
        Game.Caller caller = new Game.Caller(game, 9, (player, ball) -> {
            busy.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("the score was not written", e);
            }
        });
        busy.await();
        caller.interrupt();
        caller.assertInterrupted("interrupted at hit 1, and the scorer throws because of it");
        game.assertOver("a game that was interrupted at hit 1");
    }

    @Test
    @Property("play waits for both players, also after an interrupt of which the scorer takes no "
        + "notice")
    void waitsForTheStubborn() throws Exception {
        Game game = new Game();
        Game.Stubborn scorer = new Game.Stubborn(2);
        Game.Caller caller = new Game.Caller(game, 9, scorer);
        scorer.reached.await();
        caller.interrupt();
        scorer.noticed.await();
        Waiting.until(caller.thread());
        caller.interrupt();
        Waiting.until(caller.thread());
        scorer.gate.countDown();
        caller.assertInterrupted("interrupted twice while the scorer is busy");
        game.assertOver("a game that was interrupted twice");
    }

    @Test
    @Property("a player that its scorer interrupts ends the game, and play says so")
    void interruptedPlayer() {
        Game game = new Game();
        assertThatThrownBy(() -> game.play(5, (player, ball) -> {
            if (ball == 2) {
                Thread.currentThread().interrupt();
            }
        }), "play with a scorer that interrupts PONG at hit 2")
            .isInstanceOf(InterruptedException.class);
        assertThat(game.hits).as("hits until then").isEqualTo(Game.expected(2));
        game.assertOver("a game in which PONG was interrupted");
    }

    @Test
    @Property("an interrupt at any moment leaves nobody waiting")
    void interruptedUnderManySchedules() {
        manySchedules(PingPongScenarios.Interrupted.class);
    }

    @Test
    @Property("a caller that was interrupted before plays nothing, and leaves the table open")
    void interruptedBeforehand() {
        for (int most : new int[] {0, 3}) {
            Game game = new Game();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> game.play(most), "play of %d hits, interrupted", most)
                .isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).as("interrupt flag afterwards").isFalse();
            assertThat(game.hits).as("hits").isEmpty();
            assertThat(game.table.inspect().closed()).as("whether the table is closed").isFalse();
        }
    }

    @Test
    @Property("a table that is closed by somebody else ends in a panic")
    void closedTable() {
        for (int most : new int[] {0, 1, 5}) {
            Game game = new Game();
            game.table.close();
            assertThatThrownBy(() -> game.play(most), "play with hits = %d, closed table", most)
                .isInstanceOf(ChannelPanic.class);
            game.assertOver("a game on a closed table");
        }
        Game game = new Game();
        AtomicReference<String> closedBy = new AtomicReference<>();
        assertThatThrownBy(() -> game.play(5, (player, ball) -> {
            if (ball == 3) {
                closedBy.set(player + " " + ball);
                game.table.close();
            }
        }), "play with a scorer that closes the table at hit 3").isInstanceOf(ChannelPanic.class);
        assertThat(closedBy.get()).as("the hit at which the table was closed").isEqualTo("PING 3");
        assertThat(game.hits).as("hits until then").isEqualTo(Game.expected(3));
        game.assertOver("a game whose table was closed at hit 3");
    }

    @Test
    @Property("a table with a buffer, the nil channel and a negative number are refused, the "
        + "numbers named, and the table stays as it was")
    void refusesBadNumbers() {
        Channel<Integer> wide = Channel.make(7);
        assertThatThrownBy(() -> PingPong.play(wide, 3, NOBODY), "play on a table with 7 places")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("7");
        assertThat(wide.inspect().closed()).as("whether the wide table is closed").isFalse();
        assertThatThrownBy(() -> PingPong.play(Channel.nil(), 3, NOBODY),
            "play on the nil channel").isInstanceOf(IllegalArgumentException.class);
        Game game = new Game();
        assertThatThrownBy(() -> game.play(-4), "play of -4 hits")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-4");
        assertThat(game.hits).as("hits").isEmpty();
        assertThat(game.table.inspect().closed()).as("whether the table is closed").isFalse();
    }

    @Test
    @Property("null is refused, and the table stays as it was")
    void refusesNull() {
        Channel<Integer> table = Channel.make(0);
        assertThatThrownBy(() -> PingPong.play(table, 3, null), "play without a scorer")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> PingPong.play(table, 0, null), "play of 0 hits without a scorer")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> PingPong.play(null, 3, NOBODY), "play without a table")
            .isInstanceOf(NullPointerException.class);
        assertThat(table.inspect().closed()).as("whether the table is closed").isFalse();
    }
}
