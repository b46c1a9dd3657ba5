package workbook.concurrency.channels.pingpong;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.Solve;

/** Two threads pass a ball back and forth over a table, which is a channel without a buffer. */
public final class PingPong {

    /*
     * Implementation notes
     *
     *     PING   hit 1, send ------+               +--> receive, hit 3, close
     *                            table           table
     *     PONG            receive -+--> hit 2, send+    receive: closed, end
     *
     * A player: receive; while there is a ball: hit it, and either send it or close the table;
     * receive again.
     *
     * I1: the ball is in exactly one place: with the player that hits it, or in a send that the
     * other player receives. So only one player hits, and nobody else closes the table.
     * I2: who has the ball and cannot pass it on, for whatever reason, closes the table. So the
     * other one does not wait for ever.
     *
     * Why no buffer: with room for one value, the send comes back at once, and the player's next
     * receive may take its own ball off the table.
     */

    private PingPong() {
    }

    /**
     * Plays until the ball has been hit {@code hits} times. Each player is one thread, and
     * neither is the calling one. The ball carries a number, at first 0, and PING has it. Whoever
     * has the ball hits it: adds 1 to its number, tells the scorer, and then sends it over the
     * table. Meanwhile the other player waits in a receive from the table; it does not spin.
     * Whoever makes the last hit keeps the ball, and closes the table.
     *
     * <p>When this comes back, in whatever way, both players have ended, also where the scorer
     * takes no notice of an interrupt, and the table is closed, except where "the table stays as it
     * was" is said below.
     *
     * @param table an open channel without a buffer, which nobody else uses
     * @param hits how many in all; 0 means that the table is closed at once
     * @param scorer is told of every hit. What it throws, errors included, ends the game: nobody
     *     hits the ball afterwards, and this method throws the same object
     * @throws IllegalArgumentException if {@code hits} is negative, with the value; if {@code
     *     table} has a buffer, with its capacity, or is a nil channel. Then the table stays as it
     *     was, and nobody hits
     * @throws ChannelPanic if somebody else has closed the table, before the game, when hit 1 may
     *     still be made, or during it
     * @throws InterruptedException in three cases, and then the calling thread's interrupt flag is
     *     clear:
     *     <ul>
     *     <li>the calling thread is interrupted during the game: both players are interrupted too,
     *     and what the scorer throws because of it is not told;
     *     <li>it was interrupted before: nobody hits, and the table stays as it was;
     *     <li>the scorer interrupts the player that calls it. At the last hit that may be
     *     overlooked, and the game end as if nothing had been.
     *     </ul>
     * @throws NullPointerException if {@code table} or {@code scorer} is null; then nobody hits
     */
    @Solve
    public static void play(Channel<Integer> table, int hits, Scorer scorer)
            throws InterruptedException {
        requireTable(table);
        requireNonNull(scorer, "scorer");
        if (hits < 0) {
            throw new IllegalArgumentException("hits " + hits + " is negative");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the game");
        }
        if (hits == 0) {
            table.close();
            return;
        }
        new Game(table, hits, scorer).play();
    }

    private static void requireTable(Channel<Integer> table) {
        if (table.isNil()) {
            throw new IllegalArgumentException("the nil channel is no table");
        }
        if (table.capacity() > 0) {
            throw new IllegalArgumentException(
                "a table without a buffer, not with one of " + table.capacity());
        }
    }

    private record Game(Channel<Integer> table, int hits, Scorer scorer) {

        private void play() throws InterruptedException {
            List<Future<?>> ends = new ArrayList<>();
            try (ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
                ends.add(players.submit(() -> playAs(Player.PING)));
                ends.add(players.submit(() -> playAs(Player.PONG)));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted during the game");
            }
            for (Future<?> end : ends) {
                if (end.state() == Future.State.FAILED) {
                    rethrow(end.exceptionNow());
                }
            }
        }

        private Void playAs(Player player) throws InterruptedException {
            try {
                Received<Integer> ball =
                    player == Player.PING ? new Received<>(0, true) : table.receive();
                while (ball.ok()) {
                    hit(player, ball.value());
                    ball = table.receive();
                }
                return null;
            } finally {
                closeTable();
            }
        }

        /** Keeps I1. */
        private void hit(Player player, int ball) throws InterruptedException {
            int next = ball + 1;
            scorer.hit(player, next);
            if (next == hits) {
                table.close();
            } else {
                table.send(next);
            }
        }

        /** Keeps I2. At the end of a good game the table is closed already. */
        private void closeTable() {
            try {
                table.close();
            } catch (ChannelPanic closedAlready) {
                // so nobody waits for this one
            }
        }

        private static void rethrow(Throwable thrown) throws InterruptedException {
            switch (thrown) {
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError("players throw nothing else", thrown);
            }
        }
    }
}
