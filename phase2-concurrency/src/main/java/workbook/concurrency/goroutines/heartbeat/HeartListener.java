package workbook.concurrency.goroutines.heartbeat;

/** Hears the pulses of several hearts. */
@FunctionalInterface
public interface HeartListener {

    /**
     * A pulse.
     *
     * @param heart which of the hearts it is, from 0
     * @param number which of its pulses, from 1
     */
    void pulse(int heart, long number);
}
