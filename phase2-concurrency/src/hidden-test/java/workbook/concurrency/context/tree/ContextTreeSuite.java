package workbook.concurrency.context.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.concurrency.context.tree.ContextPrograms.named;
import static workbook.concurrency.context.tree.ContextPrograms.replay;
import static workbook.concurrency.context.tree.ContextPrograms.using;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;

/** One thread, and a clock that the test moves. */
class ContextTreeSuite {

    private final ManualAlarms alarms = new ManualAlarms();
    private final List<Runnable> handedOver = new ArrayList<>();
    private final Context root = ContextTree.background(alarms, handedOver::add);

    @Test
    @Weight(2)
    @Property("a context that is cancelled ends all below it, none above and none beside")
    void cancelGoesDown() {
        replay(using(Set.of("WithCancel", "cancel")));
    }

    @Test
    @Property("the first end counts: its cause is that of the context and of all below it")
    void firstCauseStays() {
        replay(using(Set.of("WithCancel", "WithCancelCause", "cancel")));
    }

    @Test
    @Weight(2)
    @Property("a context ends at the earliest deadline above it and of its own, and not before")
    void earliestDeadline() {
        replay(using(Set.of("WithCancel", "WithCancelCause", "cancel", "WithTimeout",
            "WithDeadline", "sleep")));
    }

    @Test
    @Property("a value is seen in all contexts below, unless a nearer one hides it")
    void values() {
        replay(named("values"));
    }

    @Test
    @Property("an action is handed over once when its context ends, unless it was taken back")
    void actions() {
        replay(named("AfterFunc"));
    }

    @Test
    @Weight(3)
    @Property("every recorded program does, step by step, what it did with Go's contexts")
    void agreesWithTheRecordedPrograms() {
        replay(program -> true);
    }

    @Test
    @Property("a context without cancel ends for nothing above it, has no deadline, and keeps the "
        + "values")
    void withoutCancel() {
        Key<String> trace = Key.named("trace");
        Cancellation request = root.withValue(trace, "4711").withTimeout(Duration.ofSeconds(1));
        Context audit = request.context().withoutCancel();
        Cancellation write = audit.withCancel();
        request.cancel();
        assertThat(audit.reason()).as("reason of audit, after request.cancel()").isEmpty();
        assertThat(audit.deadline()).as("deadline of audit").isEmpty();
        assertThat(write.context().value(trace)).as("trace below audit").contains("4711");
        assertThat(write.context().reason()).as("reason of a context below audit").isEmpty();
        write.cancel();
        assertThat(write.context().reason()).as("reason after write.cancel()")
            .contains(Reason.CANCELLED);
    }

    @Test
    @Property("a key is the same as itself and as no other, whatever its name")
    void keysAreTheirOwn() {
        Key<String> ours = Key.named("user");
        Key<String> theirs = Key.named("user");
        Context context = root.withValue(ours, "Ada").withValue(theirs, "Bob");
        assertThat(context.value(ours)).as("value under our key").contains("Ada");
        assertThat(context.value(theirs)).as("value under their key").contains("Bob");
        assertThat(context.value(Key.<String>named("user"))).as("value under a third key")
            .isEmpty();
    }

    @Test
    @Weight(2)
    @Property("what has ended is in no list of its parent, however it ended")
    void endedIsForgotten() {
        Cancellation parent = root.withCancel();
        Cancellation byHand = parent.context().withCancel();
        parent.context().withTimeout(Duration.ofSeconds(1));
        parent.context().withTimeout(Duration.ZERO);
        Cancellation longer = parent.context().withCancel();
        assertThat(parent.context().inspect().children()).as("children that have not ended")
            .hasSize(3);
        byHand.cancel();
        alarms.advance(Duration.ofSeconds(1));
        assertThat(parent.context().inspect()).as("parent when two of three have ended")
            .isEqualTo(new ContextView(Optional.empty(), List.of(nothing(null)), 0));
        parent.cancel();
        assertThat(parent.context().inspect()).as("parent after parent.cancel()")
            .isEqualTo(nothing(Reason.CANCELLED));
        longer.context().withCancel();
        assertThat(longer.context().inspect()).as("a context that has ended, with a new child")
            .isEqualTo(nothing(Reason.CANCELLED));
    }

    @Test
    @Property("children are listed in the order in which they were made")
    void childrenInOrder() {
        Context parent = root.withCancel().context();
        List<Cancellation> children = new ArrayList<>();
        for (int actions = 0; actions < 5; actions++) {
            Cancellation child = parent.withCancel();
            for (int i = 0; i < actions; i++) {
                child.context().afterDone(() -> { });
            }
            children.add(child);
        }
        children.get(2).cancel();
        assertThat(parent.inspect().children()).as("children with 0 to 4 actions, without the one "
            + "with 2, which was cancelled").extracting(ContextView::actions)
            .containsExactly(0, 1, 3, 4);
    }

    @Test
    @Property("a context with a value is nobody's child, and shows what its parent keeps")
    void valuesAreNotListed() {
        Cancellation parent = root.withCancel();
        Context value = parent.context().withValue(Key.named("k"), 1);
        assertThat(parent.context().inspect().children()).as("children after withValue").isEmpty();
        value.withCancel();
        assertThat(parent.context().inspect().children()).as("children after withCancel of a "
            + "context with a value").containsExactly(nothing(null));
        assertThat(value.inspect()).as("view of the context with a value")
            .isEqualTo(parent.context().inspect());
    }

    @Test
    @Property("a context that never ends keeps nobody")
    void endlessKeepsNobody() {
        Context endless = root.withCancel().context().withoutCancel();
        for (Context context : List.of(root, endless)) {
            context.withCancel();
            context.afterDone(() -> { });
            assertThat(context.inspect()).as("what it keeps, with a child and an action")
                .isEqualTo(nothing(null));
        }
    }

    @Test
    @Property("a context that has ended has no alarm set, and nobody sets one in vain")
    void alarms() {
        Cancellation parent = root.withTimeout(Duration.ofSeconds(5));
        assertThat(alarms.pending()).as("alarms with a deadline at 5 s").isEqualTo(1);
        parent.context().withTimeout(Duration.ofSeconds(9));
        assertThat(alarms.pending()).as("alarms with a later deadline below").isEqualTo(1);
        Cancellation earlier = parent.context().withTimeout(Duration.ofSeconds(3));
        parent.context().withTimeout(Duration.ofSeconds(4));
        assertThat(alarms.pending()).as("alarms with two earlier ones below").isEqualTo(3);
        earlier.cancel();
        assertThat(alarms.pending()).as("alarms after one was cancelled").isEqualTo(2);
        parent.close();
        assertThat(alarms.pending()).as("alarms after the parent was closed").isZero();
        parent.context().withTimeout(Duration.ofSeconds(1));
        root.withTimeout(Duration.ofSeconds(-1));
        assertThat(alarms.pending()).as("alarms of contexts that had ended when they were made")
            .isZero();
    }

    @Test
    @Property("a timeout can be of any length")
    void timeoutsOfAnyLength() {
        timeoutsOf(Duration.ofSeconds(Long.MAX_VALUE));
        alarms.advance(Duration.ofSeconds(1));
        timeoutsOf(Duration.ofSeconds(Long.MAX_VALUE));
    }

    private void timeoutsOf(Duration most) {
        Context forLong = root.withTimeout(most).context();
        assertThat(forLong.deadline()).as("deadline of withTimeout(%s)", most)
            .contains(Instant.MAX);
        assertThat(forLong.reason()).as("reason of withTimeout(%s)", most).isEmpty();
        Context never = root.withTimeout(most.negated()).context();
        assertThat(never.deadline()).as("deadline of withTimeout(%s)", most.negated())
            .contains(Instant.MIN);
        assertThat(never.reason()).as("reason of withTimeout(%s)", most.negated())
            .contains(Reason.DEADLINE_EXCEEDED);
    }

    @Test
    @Property("whoever asks between two steps is told the reason, and the cause if there is one")
    void throwsWhatEndedIt() throws Exception {
        Cancellation plain = root.withCancel();
        plain.context().throwIfDone();
        plain.cancel();
        assertThat(thrownBy(plain.context()).reason()).as("reason after cancel()")
            .isEqualTo(Reason.CANCELLED);
        assertThat(thrownBy(plain.context())).as("cause after cancel()").hasNoCause();
        Exception slow = new IllegalStateException("too slow");
        Context late = root.withDeadline(Instant.EPOCH, slow).context();
        assertThat(thrownBy(late).reason()).as("reason after a deadline")
            .isEqualTo(Reason.DEADLINE_EXCEEDED);
        assertThat(thrownBy(late)).as("cause after a deadline with a cause").hasCause(slow);
    }

    @Test
    @Property("an action that is handed over is gone, and so is one that was taken back")
    void actionsAreForgotten() {
        Cancellation context = root.withCancel();
        Registration one = context.context().afterDone(() -> { });
        context.context().afterDone(() -> { });
        assertThat(context.context().inspect().actions()).as("actions of two").isEqualTo(2);
        assertThat(one.stop()).as("stop() before the end").isTrue();
        assertThat(one.stop()).as("stop() again").isFalse();
        assertThat(context.context().inspect().actions()).as("actions after stop()").isEqualTo(1);
        context.cancel();
        assertThat(context.context().inspect().actions()).as("actions after the end").isZero();
        assertThat(handedOver).as("actions handed over").hasSize(1);
        context.context().afterDone(() -> { });
        assertThat(handedOver).as("with one registered after the end").hasSize(2);
    }

    @Test
    @Property("an action can be taken back once, also where it would never be handed over")
    void takesBackOnce() {
        for (Context context : List.of(root, root.withCancel().context().withoutCancel())) {
            Registration registration = context.afterDone(() -> { });
            assertThat(registration.stop()).as("stop(), in a context that never ends").isTrue();
            assertThat(registration.stop()).as("stop() again").isFalse();
        }
    }

    @Test
    @Property("null is refused, and nothing has been changed")
    void refusesNull() {
        Cancellation context = root.withCancel();
        Context parent = context.context();
        Refusals.of(NullPointerException.class)
            .by("background(null, executor)", () -> ContextTree.background(null, Runnable::run))
            .by("background(alarms, null)", () -> ContextTree.background(alarms, null))
            .by("withDeadline(null)", () -> parent.withDeadline(null))
            .by("withDeadline(null, cause)", () -> parent.withDeadline(null, new Exception()))
            .by("withDeadline(now, null)", () -> parent.withDeadline(Instant.EPOCH, null))
            .by("withTimeout(null)", () -> parent.withTimeout(null))
            .by("withValue(null, 1)", () -> parent.withValue(null, 1))
            .by("withValue(key, null)", () -> parent.withValue(Key.named("k"), null))
            .by("value(null)", () -> parent.value(null))
            .by("afterDone(null)", () -> parent.afterDone(null))
            .by("cancel(null)", () -> context.cancel(null))
            .verify();
        assertThat(parent.inspect()).as("what the context keeps afterwards")
            .isEqualTo(nothing(null));
        assertThat(alarms.pending()).as("alarms afterwards").isZero();
    }

    private static ContextDoneException thrownBy(Context context) {
        try {
            context.throwIfDone();
            throw new AssertionError("throwIfDone() threw nothing");
        } catch (ContextDoneException e) {
            return e;
        }
    }

    private static ContextView nothing(Reason reason) {
        return ContextView.keepingNothing(Optional.ofNullable(reason));
    }
}
