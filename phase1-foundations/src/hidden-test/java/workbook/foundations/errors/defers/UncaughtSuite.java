package workbook.foundations.errors.defers;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.foundations.errors.defers.Bodies.RECOVERS;
import static workbook.foundations.errors.defers.Bodies.checkMessage;
import static workbook.foundations.errors.defers.Bodies.panics;
import static workbook.foundations.errors.defers.Bodies.panicsAfter;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

/** What comes out of a goroutine whose last panic nobody recovered. */
class UncaughtSuite {

    /** For these Go prints names and addresses of its own types, or the signal of the system. */
    private static final Set<String> LEFT_OUT = Set.of("uncaught panic typed string",
        "uncaught panic struct", "uncaught panic pointer", "uncaught nil deref");

    @Test
    @Weight(2)
    @Property("an uncaught panic comes out with those whose place it took, the oldest first")
    void uncaughtPanicsKeepTheirChain() {
        checkMessage("1 panics, and deferred functions panic with 2 and 3",
            panicsAfter(1, panics(3), panics(2)), "panic: 1\n\tpanic: 2\n\tpanic: 3");
        checkMessage("1 panics; a deferred function panics with 2, and what that one deferred, 3",
            panicsAfter(1, panicsAfter(2, panics(3))), "panic: 1\n\tpanic: 2\n\tpanic: 3");
        checkMessage("1 is recovered by a deferred function, which panics with 2",
            panicsAfter(1, deferred -> {
                deferred.recover();
                deferred.panic(2);
            }), "panic: 1 [recovered]\n\tpanic: 2");
    }

    @Test
    @Property("a panic that is over is in no chain, and an exit is not in it either")
    void chainsHaveOnlyWhatWasGoingOn() {
        checkMessage("f recovers 1, and then main panics with 2", frame -> {
            frame.call(panicsAfter(1, RECOVERS));
            frame.panic(2);
        }, "panic: 2");
        checkMessage("1 is recovered by one deferred function, and the next one panics with 2",
            panicsAfter(1, panics(2), RECOVERS), "panic: 2");
        checkMessage("1 panics, then a deferred function exits, and the next one panics with 2",
            panicsAfter(1, panics(2), Frame::goexit), "panic: 1\n\tpanic: 2");
    }

    @Test
    @Property("what Go prints for an uncaught panic is the message here")
    void messagesAsRecorded() {
        Map<String, Function> mains = recordedMains();
        Set<String> names = new HashSet<>();
        for (Map<String, String> row : Recording.rows(UncaughtSuite.class, "panics.csv")) {
            String name = row.get("name");
            if (name.startsWith("uncaught") && isOfThisGo(row)) {
                names.add(name);
                if (mains.containsKey(name)) {
                    checkMessage("'" + name + "', " + row.get("code"), mains.get(name),
                        row.get("message").replace("\\n", "\n"));
                }
            }
        }
        mains.keySet().forEach(names::remove);
        assertThat(names).as("recorded panics that are not compared").isEqualTo(LEFT_OUT);
    }

    /** Before Go 1.21 a panic could have no value. */
    private static boolean isOfThisGo(Map<String, String> row) {
        return !row.get("name").equals("uncaught panic nil") || row.get("go").equals("go1.24.4");
    }

    private static Map<String, Function> recordedMains() {
        return Map.ofEntries(
            Map.entry("uncaught panic string", panics("boom")),
            Map.entry("uncaught panic error", panics(new Exception("bad"))),
            Map.entry("uncaught panic custom error", panics(new IllegalStateException("e1"))),
            Map.entry("uncaught panic stringer", panics(new StringBuilder("strung"))),
            Map.entry("uncaught panic int", panics(42)),
            Map.entry("uncaught panic nil", panics(null)),
            Map.entry("uncaught runtime error", frame -> {
                throw new NullPointerException("assignment to entry in nil map");
            }),
            Map.entry("uncaught panic in deferred function", panicsAfter(1, panics(2))),
            Map.entry("uncaught three panics", panicsAfter(1, panics(3), panics(2))),
            Map.entry("uncaught repanic after recover", panicsAfter("first",
                deferred -> deferred.panic("again " + deferred.recover().orElse("?")))),
            Map.entry("uncaught repanic same value", panicsAfter("first",
                deferred -> deferred.panic(deferred.recover().orElse("?")))),
            Map.entry("uncaught recovered and new panic in same defer chain", panicsAfter("outer",
                deferred -> deferred.call(panicsAfter("inner", RECOVERS)))));
    }
}
