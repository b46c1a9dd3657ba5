package workbook.concurrency.workers.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** What happens when the grace is over, and when shutdown is called again. */
class DeadlineSuite extends ServerTests {

    /** Two requests that wait for an interrupt. */
    private List<RawClient> twoStuck(GracefulServer server) throws Exception {
        List<RawClient> stuck = List.of(client(server).ask("/stuck"), client(server).ask("/stuck"));
        stage.awaitBegun(2);
        return stuck;
    }

    private void assertBrokenOff(List<RawClient> clients) throws InterruptedException {
        stage.awaitInterrupts(clients.size());
        for (RawClient client : clients) {
            assertThat(client.untilClosed()).as("what came to a client whose request was broken "
                + "off").doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    @Weight(2)
    @Property("when the grace is over, and not before, the requests that are left are broken off")
    void graceIsOver() throws Exception {
        GracefulServer server = server(stage);
        RawClient ends = client(server).ask("/held");
        stage.awaitBegun(1);
        List<RawClient> stuck = twoStuck(server);
        Stopper stopper = shutDown(server, GRACE);
        stage.letGo();
        assertThat(ends.untilClosed()).as("answer to the request that ends within the grace")
            .startsWith("HTTP/1.1 200");
        timer.advance(ALMOST);
        stopper.keepsWaiting("1 ms before the grace is over");
        assertThat(stage.anotherInterrupt()).as("whether a handler was interrupted before")
            .isFalse();
        timer.advance(THE_REST);
        assertThat(stopper.came()).as("shutdown, with two of three broken off").isEqualTo(2);
        assertBrokenOff(stuck);
    }

    @Test
    @Property("a grace of zero breaks off at once, and asks no timer")
    void noGrace() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> stuck = twoStuck(server);
        assertThat(new Stopper(server, Duration.ZERO).came()).as("shutdown(PT0S), two under way")
            .isEqualTo(2);
        assertBrokenOff(stuck);
        assertThat(timer.set()).as("alarms that were set").isZero();
    }

    @Test
    @Property("a handler that takes no notice of its interrupt does not hold the shutdown up")
    void stubbornHandler() throws Exception {
        GracefulServer server = server(stage);
        RawClient client = client(server).ask("/held");
        stage.awaitBegun(1);
        Stopper stopper = shutDown(server, GRACE);
        timer.advance(GRACE);
        assertThat(stopper.came()).as("shutdown, with a handler that goes on").isEqualTo(1);
        assertBrokenOff(List.of(client));
    }

    @Test
    @Property("when the server has stopped, no alarm is left")
    void noAlarmIsLeft() throws Exception {
        GracefulServer server = server(stage);
        client(server).ask("/held");
        stage.awaitBegun(1);
        Stopper first = shutDown(server, GRACE);
        Stopper second = new Stopper(server, LONG_GRACE).awaitWaiting();
        stage.letGo();
        assertThat(first.came()).as("the first shutdown").isEqualTo(0);
        assertThat(second.came()).as("the second shutdown").isEqualTo(0);
        assertThat(timer.pending()).as("alarms left after two calls").isZero();
        assertThat(new Stopper(server, GRACE).came()).as("a third one, later").isEqualTo(0);
        assertThat(timer.pending()).as("alarms left after the third").isZero();
    }

    @Test
    @Property("when the server has stopped, no alarm is left of a call that was interrupted")
    void interruptedShutdownLeavesNoAlarm() throws Exception {
        GracefulServer server = server(stage);
        client(server).ask("/held");
        stage.awaitBegun(1);
        Stopper stopper = shutDown(server, GRACE);
        stopper.interrupt();
        assertThat(stopper.came()).as("shutdown, interrupted")
            .isInstanceOf(InterruptedException.class);
        stage.letGo();
        assertThat(new Stopper(server, LONG_GRACE).came()).as("the next call").isEqualTo(0);
        timer.awaitAllCancelled();
    }

    @Test
    @Weight(2)
    @Property("each call waits for the same end and returns the same number; the grace that is "
        + "over first counts")
    void callsAgain() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> stuck = twoStuck(server);
        Stopper patient = shutDown(server, LONG_GRACE);
        Stopper usual = new Stopper(server, GRACE);
        usual.keepsWaiting("the second one, with two requests under way");
        timer.awaitSet(2);
        Stopper morePatient = new Stopper(server, LONG_GRACE).awaitWaiting();
        timer.advance(GRACE);
        assertThat(List.of(patient.came(), usual.came(), morePatient.came()))
            .as("three calls, with two requests broken off").containsExactly(2, 2, 2);
        assertBrokenOff(stuck);
        assertThat(new Stopper(server, GRACE).came()).as("a call when the server has stopped")
            .isEqualTo(2);
        assertThat(new Stopper(server, Duration.ZERO).came()).as("shutdown(PT0S) then")
            .isEqualTo(2);
    }

    @Test
    @Property("a call without grace ends one that waits")
    void hurriesUp() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> stuck = twoStuck(server);
        Stopper patient = shutDown(server, LONG_GRACE);
        assertThat(new Stopper(server, Duration.ZERO).came()).as("shutdown(PT0S)").isEqualTo(2);
        assertThat(patient.came()).as("the call that waited").isEqualTo(2);
        assertBrokenOff(stuck);
    }

    @Test
    @Property("an interrupt ends the wait of the caller, and the shutdown goes on to its end")
    void interruptedShutdownGoesOn() throws Exception {
        GracefulServer server = server(stage);
        RawClient idle = client(server);
        RawClient held = client(server).ask("/held");
        stage.awaitBegun(1);
        Stopper stopper = shutDown(server, GRACE);
        stopper.interrupt();
        assertThat(stopper.came()).as("shutdown, interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(server.isOpen()).as("isOpen() afterwards").isFalse();
        stage.letGo();
        assertThat(held.untilClosed()).as("answer to the request under way")
            .startsWith("HTTP/1.1 200");
        assertThat(idle.untilClosed()).as("what came over an idle connection").isEmpty();
        assertThat(new Stopper(server, LONG_GRACE).came()).as("the next call, with nothing broken "
            + "off").isEqualTo(0);
    }

    @Test
    @Property("the grace of a call that was interrupted counts as well")
    void interruptedShutdownKeepsItsGrace() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> stuck = twoStuck(server);
        assertThat(new Stopper(server, GRACE, true).came()).as("shutdown, interrupted before")
            .isInstanceOf(InterruptedException.class);
        timer.advance(GRACE);
        assertBrokenOff(stuck);
        assertThat(new Stopper(server, LONG_GRACE).came()).as("the next call").isEqualTo(2);
    }
}
