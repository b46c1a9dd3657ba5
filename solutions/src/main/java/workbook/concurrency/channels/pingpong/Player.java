package workbook.concurrency.channels.pingpong;

/** Who hits the ball. */
public enum Player {

    /** Has the ball first. */
    PING,

    /** Waits for it first. */
    PONG
}
