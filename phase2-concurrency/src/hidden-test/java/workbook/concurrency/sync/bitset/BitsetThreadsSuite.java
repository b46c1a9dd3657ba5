package workbook.concurrency.sync.bitset;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;

/** Threads that change one set. */
class BitsetThreadsSuite {

    @Test
    @Weight(3)
    @Property("threads that change different bits of one word lose nothing of each other's")
    void noBitIsLost() {
        Interleave.everySchedule(BitsetScenarios.OwnBits.class, 300, 219);
    }

    @Test
    @Weight(2)
    @Property("of two threads that set a clear bit one is told false, and the other true")
    void oneOfTwoSetsIt() {
        Interleave.everySchedule(BitsetScenarios.SetTwice.class, 300, 219);
    }

    @Test
    @Property("of two threads that clear a set bit one is told true, and the other false")
    void oneOfTwoClearsIt() {
        Interleave.everySchedule(BitsetScenarios.ClearTwice.class, 300, 219);
    }

    @Test
    @Property("flip takes the old bit and leaves the other one, in one step")
    void flipsOneAfterTheOther() {
        Interleave.everySchedule(BitsetScenarios.FlipTwice.class, 300, 219);
    }

    @Test
    @Weight(2)
    @Property("claims in one word are as if one call came after the other")
    void claimsInOneWord() {
        Interleave.everySchedule(BitsetScenarios.ClaimsAmongOthers.class, 300, 219);
    }

    @Test
    @Property("a word with a clear bit in it at every moment is not left behind by claim")
    void findsTheClearBit() {
        Interleave.everySchedule(BitsetScenarios.NeverFull.class, 300, 219);
    }

    @Test
    @Weight(2)
    @Property("three threads claim the last three bits, in two words: each gets one")
    void claimsOverTwoWords() {
        Interleave.everySchedule(BitsetScenarios.ClaimsOverTwoWords.class, 300, 219);
    }

    @Test
    @Property("a word is counted as it was at one moment of the call")
    void countsOneMoment() {
        Interleave.everySchedule(BitsetScenarios.CountsWhileOneGoesDown.class, 300, 219);
        Interleave.everySchedule(BitsetScenarios.CountsWhileOneGoesUp.class, 300, 219);
        Interleave.everySchedule(BitsetScenarios.CountsWhatWasSeen.class, 300, 219);
    }

    @Test
    @Weight(2)
    @Property("a thread that has seen a change of a bit sees what was done before it")
    void whatWasDoneBeforeIsSeen() {
        List.of(BitsetOrders.SeenByGet.class, BitsetOrders.SeenBySet.class,
                BitsetOrders.SeenByClear.class, BitsetOrders.SeenByFlip.class,
                BitsetOrders.SeenByCardinality.class, BitsetOrders.AnnouncedByFlip.class,
                BitsetOrders.AnnouncedByClaim.class, BitsetOrders.AnnouncedByClear.class,
                BitsetOrders.ClearedAlready.class)
            .forEach(scenario -> Interleave.everySchedule(scenario, 100, 219));
    }

    @Test
    @Property("a thread that claims a bit sees what was done before it was cleared")
    void claimedBitsAreHandedOver() {
        Interleave.everySchedule(BitsetOrders.HandedOver.class, 100, 219);
    }

    @Test
    @Property("no thread waits for another one")
    void isLockFree() {
        Interleave.of(BitsetScenarios.AllAtOnce.class).preemptions(1).thenRandom(300, 219)
            .lockFree().verify();
    }
}
