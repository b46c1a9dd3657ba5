package workbook.concurrency.channels.pingpong;

/** Is told of every hit. It need not be thread-safe: one call has ended when the next begins. */
@FunctionalInterface
public interface Scorer {

    /**
     * A player has hit the ball, and still has it.
     *
     * @param player who; the call comes from this player's thread
     * @param ball the number that is now on the ball, from 1
     */
    void hit(Player player, int ball);
}
