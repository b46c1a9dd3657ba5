package workbook.concurrency.sync.atomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;

class ConfigSuite {

    private final ConfigHolder holder = new ConfigHolder();

    @Test
    @Property("each update makes the next version: its own settings, and the others as they were")
    void versions() {
        assertThat(holder.current()).as("current() of a new holder")
            .isEqualTo(new Config(0, Map.of()));
        assertThat(holder.update(Map.of("a", "1", "b", "2"))).as("update {a=1, b=2}")
            .isEqualTo(new Config(1, Map.of("a", "1", "b", "2")));
        assertThat(holder.update(Map.of("b", "3"))).as("update {b=3}")
            .isEqualTo(new Config(2, Map.of("a", "1", "b", "3")));
        assertThat(holder.update(Map.of())).as("update {}")
            .isEqualTo(new Config(3, Map.of("a", "1", "b", "3")));
        assertThat(holder.update(Map.of("b", "3"))).as("update {b=3} again")
            .isEqualTo(new Config(4, Map.of("a", "1", "b", "3")));
        assertThat(holder.current()).as("current() at the end")
            .isEqualTo(new Config(4, Map.of("a", "1", "b", "3")));
    }

    @Test
    @Property("what a reader has stays as it is, and so does the holder when the map that was "
        + "given changes")
    void copies() {
        Map<String, String> changes = new HashMap<>(Map.of("a", "1"));
        Config first = holder.update(changes);
        changes.put("a", "2");
        holder.update(Map.of("b", "3"));
        assertThat(first).as("what update {a=1} returned, after update {b=3}")
            .isEqualTo(new Config(1, Map.of("a", "1")));
        changes.put("a", "4");
        assertThat(holder.current()).as("current(), when the map of the first update has changed")
            .isEqualTo(new Config(2, Map.of("a", "1", "b", "3")));
    }

    @Test
    @Weight(2)
    @Property("two update at the same time: both updates are there, and each returns its own "
        + "version")
    void noUpdateIsLost() {
        Interleave.everySchedule(AtomicsScenarios.TwoUpdate.class, 300, 216);
    }

    @Test
    @Weight(2)
    @Property("what is set together is seen together, with its version, and no older version later")
    void readersSeeWholeVersions() {
        Interleave.everySchedule(AtomicsScenarios.OneReads.class, 300, 216);
    }

    @Test
    @Property("no thread waits for another one to read or to update settings")
    void isLockFree() {
        Interleave.of(AtomicsScenarios.UpdateAndRead.class).lockFree().verify();
    }

    @Test
    @Property("null for the changes, a key or a value is refused, and nothing is set")
    void refusesNull() {
        Map<String, String> nullKey = new HashMap<>(Map.of("a", "1"));
        nullKey.put(null, "2");
        Map<String, String> nullValue = new HashMap<>(Map.of("a", "1"));
        nullValue.put("b", null);
        Refusals.of(NullPointerException.class)
            .by("update(null)", () -> holder.update(null))
            .by("update {a=1, null=2}", () -> holder.update(nullKey))
            .by("update {a=1, b=null}", () -> holder.update(nullValue)).verify();
        assertThat(holder.current()).as("current() afterwards").isEqualTo(new Config(0, Map.of()));
    }
}
