package workbook.patterns.limits.tokenbucket;

import java.time.Duration;

/** Tokens that were promised, perhaps for later. Thread-safe. */
public interface Reservation {

    /** Whether the tokens were promised at all; if not, the bucket is as it was. */
    boolean granted();

    /**
     * How long to wait from now until the tokens may be used: zero if they may be used already,
     * {@link TokenBucket#FOREVER} if they never will, or were not granted.
     */
    Duration delay();

    /**
     * Gives back what nobody else has counted on: the tokens, less those that reservations made
     * after this one will have consumed by the time this one would have acted. Once the time to
     * act has passed it changes nothing, nor does it where the tokens were not granted.
     */
    void cancel();
}
