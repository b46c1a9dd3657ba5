package workbook.concurrency.goroutines.heartbeat;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;

/** A heartbeat is stopped while it beats, under every schedule of small programs. */
class StopSuite {

    @Test
    @Weight(2)
    @Property("when stop returns, no pulse is under way, and none begins")
    void stopMeansStopped() {
        Interleave.everySchedule(StopPrograms.PulseAndStop.class, 300, 24);
    }

    @Test
    @Property("to tell of a failure is a part of the pulse: stop waits for that, too")
    void failureIsAPartOfThePulse() {
        Interleave.everySchedule(StopPrograms.FailureAndStop.class, 300, 24);
    }

    @Test
    @Property("an interrupt does not end the wait for the last pulse, and stays set")
    void interruptedStop() {
        Interleave.everySchedule(StopPrograms.InterruptedStop.class, 300, 24);
    }

    @Test
    @Property("of several calls of stop exactly one has stopped it, and each of them waits")
    void stoppedOnce() {
        Interleave.everySchedule(StopPrograms.TwoStop.class, 300, 24);
    }

    @Test
    @Property("a pulse may stop its own heartbeat, and does not wait for itself")
    void stopsItself() {
        Interleave.everySchedule(StopPrograms.StopsItself.class, 300, 24);
    }

    @Test
    @Property("whoever hears that a pulse failed may stop the heartbeat, and does not wait for it")
    void failureStopsIt() {
        Interleave.everySchedule(StopPrograms.FailureStopsIt.class, 300, 24);
    }

    @Test
    @Property("start and stop at the same time leave nothing behind")
    void startAndStop() {
        Interleave.everySchedule(StopPrograms.StartAndStop.class, 300, 24);
    }
}
