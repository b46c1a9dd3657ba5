package workbook.grader.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Who is late, as far as anything tells. */
class HandedInTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-11-20T23:59+01:00");

    @Test
    void minutesAreCountedFromTheDueTime_whateverTheOffset() {
        assertThat(late("2026-11-20T22:59:00Z")).isZero();
        assertThat(late("2026-11-01T00:00:00Z")).isZero();
        assertThat(late("2026-11-20T22:59:01Z")).as("begun minutes count").isEqualTo(1);
        assertThat(late("2026-11-20T23:59:00Z")).isEqualTo(60);
    }

    @Test
    void itIsSaidInWords() {
        assertThat(at("2026-11-22T01:04:30.5Z").late()).isEqualTo("late by 1 d 2 h 6 min");
        assertThat(at("2026-11-21T22:59:00Z").late()).isEqualTo("late by 1 d");
        assertThat(at("2026-11-20T22:00:00Z").late()).isEmpty();
        assertThat(at("2026-11-20T23:59:00Z").sentence()).isEqualTo("Late by 1 h: its newest file "
            + "is of 2026-11-20T23:59:00Z, and it was due at 2026-11-20T23:59+01:00.");
        assertThat(at("2026-11-20T20:00:00Z").sentence()).isEqualTo("In time: its newest file "
            + "is of 2026-11-20T20:00:00Z, and it was due at 2026-11-20T23:59+01:00.");
    }

    @Test
    void whatIsNotKnownIsSaid_andWhatNobodyAskedIsNot() {
        assertThat(HandedIn.UNKNOWN.due(DUE).sentence()).isEqualTo("Whether it is late is not "
            + "known: nothing in it has a time that can be compared with 2026-11-20T23:59+01:00.");
        assertThat(HandedIn.UNKNOWN.due(DUE).minutesLate()).isEqualTo(-1);
        assertThat(HandedIn.UNKNOWN.due(DUE).late()).isEmpty();
        assertThat(HandedIn.UNKNOWN.sentence()).isEmpty();
        assertThat(HandedIn.at(Instant.EPOCH, "newest file").sentence()).isEmpty();
    }

    private static long late(String time) {
        return at(time).minutesLate();
    }

    private static HandedIn at(String time) {
        return HandedIn.at(Instant.parse(time), "newest file").due(DUE);
    }
}
