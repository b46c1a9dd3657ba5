package workbook.concurrency.channels.pingpong;

import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** Two threads pass a ball back and forth over a table, which is a channel without a buffer. */
public final class PingPong {

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
        throw new Unsolved("PingPong.play");
    }
}
