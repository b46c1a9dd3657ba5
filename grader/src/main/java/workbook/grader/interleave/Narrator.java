package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import workbook.grader.interleave.Trace.Step;

/** Says in one plain sentence what went wrong in a run. */
final class Narrator {

    private final Failure failure;
    private final Run run;
    private final SourceText source;
    private final List<Step> steps;

    Narrator(Failure failure, Run run, SourceText source) {
        this.failure = failure;
        this.run = run;
        this.source = source;
        List<Step> under = run.trace.steps().stream()
            .filter(step -> step.site != null && !step.site.quiet()).toList();
        List<Step> learners = under.stream().filter(step -> !source.isSuites(step.site)).toList();
        this.steps = learners.isEmpty() ? under : learners;
    }

    String sentence() {
        return switch (failure.kind()) {
            case DEADLOCK -> "Deadlock: every thread waits for something that none of them will "
                + "do.";
            case LIVELOCK -> failure.text() + ": no thread gets any further.";
            case WAITS -> failure.text() + ". Without locks no thread ever does.";
            case RACE -> new Racing(run, source).sentence();
            default -> interference().or(this::lostUpdate)
                .or(() -> outdatedRead(this::isLastActors)).or(() -> outdatedRead(any -> true))
                .or(this::splitCall)
                .or(() -> readBetween(this::isLastActors)).or(() -> readBetween(any -> true))
                .or(this::stoppedHalfway).orElseGet(this::order);
        };
    }

    /** For a deadlock, a line for each thread: where it waits, for what, and who holds it. */
    List<String> waits() {
        List<String> waits = new ArrayList<>();
        if (failure.kind() != Failure.Kind.DEADLOCK) {
            return waits;
        }
        run.actors.stream().filter(actor -> !actor.done && actor.id != 0)
            .forEach(actor -> waits.add(wait(actor)));
        return waits;
    }

    private String wait(Actor actor) {
        Call call = run.trace.callOf(actor);
        String where = actor.label() + " waits"
            + (call == null ? "" : " in `" + call.text(run.trace) + "`");
        boolean quiet = actor.site >= 0 && run.sites.get(actor.site).quiet();
        String at = quiet ? ", where the test waits" : ", at " + run.place(actor);
        if (actor.waitingOn != null) {
            return where + at + " in " + run.trace.nameOf(actor.waitingOn.object) + ".wait()";
        }
        if (actor.entering != null) {
            return where + at + " for " + run.trace.nameOf(actor.entering.object)
                + heldBy(actor.entering.owner);
        }
        String member = actor.site < 0 ? "" : run.sites.get(actor.site).member() + "()";
        Object called = actor.calling;
        if (called == null || called == LockSupport.class) {
            return where + at + (member.isEmpty() ? "" : " in " + member);
        }
        return where + at + " in " + run.trace.nameOf(called) + "." + member
            + heldBy(holder(called));
    }

    private Actor holder(Object lock) {
        return run.actors.stream()
            .filter(actor -> actor.locks.contains(lock) && !awaitsConditionOf(lock, actor))
            .findFirst().orElse(null);
    }

    /** Whoever waits for a condition has given its lock back for so long. */
    private boolean awaitsConditionOf(Object lock, Actor actor) {
        return actor.calling instanceof Condition condition
            && run.subjects.whole(condition) == run.subjects.whole(lock);
    }

    private static String heldBy(Actor owner) {
        return owner == null ? "" : ", held by " + owner.label();
    }

    private String label(int thread) {
        return run.actors.stream().filter(actor -> actor.id == thread).findFirst()
            .map(Actor::label).orElse(Schedule.letter(thread));
    }

    /** A wait that ended early, or without a reason, is what the schedule needed. */
    private Optional<String> interference() {
        for (Schedule decision : Schedule.inOrder(failure.schedule())) {
            if (Schedule.Move.wakes(decision.move())) {
                return Optional.of("%s's wait ended without a reason, and it went on as if there "
                    .formatted(label(Schedule.Move.thread(decision.move())))
                    + "were one.");
            }
            if (decision.move() == Schedule.Move.TIMEOUT) {
                return Optional.of("A timeout passed while other threads could still have gone "
                    + "on, as if they were slow.");
            }
        }
        return Optional.empty();
    }

    private static boolean isLook(Step step) {
        return step.site.kind().onlyReads();
    }

    /** A reads, B writes, A writes: one of the two writes is gone. */
    private Optional<String> lostUpdate() {
        for (int write = steps.size() - 1; write >= 0; write--) {
            Step mine = steps.get(write);
            if (mine.overwrites()) {
                Optional<Step> between = writtenBetweenReadAnd(write);
                if (between.isPresent()) {
                    return Optional.of(wroteTheSame(between.get(), mine)
                        ? "%s acted on a value of `%s` that %s had changed meanwhile.".formatted(
                            letter(mine), name(mine), letter(between.get()))
                        : ("%s wrote `%s` between %s's read of it and %s's write: one of the two "
                            + "writes is lost.").formatted(letter(between.get()), name(mine),
                                letter(mine), letter(mine)));
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing is lost then: both had looked, and both went on. Numbers are sums, and lost. */
    private static boolean wroteTheSame(Step one, Step other) {
        String value = value(one);
        return !value.isEmpty() && value.equals(value(other)) && !value.matches("-?[\\d.E]+");
    }

    private static String value(Step write) {
        return write.arguments.isEmpty() ? write.value : write.arguments.getLast();
    }

    /** Two things that one call did, and another thread in between at one of them. */
    private Optional<String> splitCall() {
        for (int last = steps.size() - 1; last > 1; last--) {
            Step second = steps.get(last);
            for (int i = last - 1; i > 0 && second.changes(); i--) {
                Step between = steps.get(i);
                if (between.actor == second.actor || between.call == null) {
                    continue;
                }
                Optional<Step> first = changedBefore(i, second, between);
                if (first.isPresent()) {
                    return Optional.of("%s's `%s` came between `%s` and `%s`, which are two steps "
                        .formatted(letter(between), act(between), act(first.get()), act(second))
                        + "of one `%s` of %s.".formatted(
                            second.call.method(), letter(second)));
                }
            }
        }
        return Optional.empty();
    }

    /** The same call changed something before, and {@code between} meets one of the two. */
    private Optional<Step> changedBefore(int before, Step second, Step between) {
        for (int i = before - 1; i >= 0; i--) {
            Step first = steps.get(i);
            if (first.call == second.call && first.call != null && first.changes()
                    && first.site != second.site
                    && (between.isAbout(first) || between.isAbout(second))) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** As in {@code map.put}, or {@code size}. */
    private String act(Step step) {
        return step.site.kind().isCall() ? name(step) + "." + step.site.member() : name(step);
    }

    /** A write of another thread after the last read by the same call before {@code write}. */
    private Optional<Step> writtenBetweenReadAnd(int write) {
        Step mine = steps.get(write);
        Step other = null;
        for (int i = write - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!step.isAbout(mine)) {
                continue;
            }
            if (step.actor == mine.actor) {
                return step.changes() || step.call != mine.call
                    ? Optional.empty() : Optional.ofNullable(other);
            }
            other = step.changes() ? step : other;
        }
        return Optional.empty();
    }

    /** Whoever did something last is whom it went wrong for. */
    private boolean isLastActors(Step step) {
        return step.actor == steps.getLast().actor;
    }

    /** A looked, B changed what A had seen, A went on. */
    private Optional<String> outdatedRead(Predicate<Step> looks) {
        for (int i = steps.size() - 1; i > 0; i--) {
            Step change = steps.get(i);
            if (!change.changes()) {
                continue;
            }
            for (int j = i - 1; j >= 0; j--) {
                Step look = steps.get(j);
                if (looks.test(look) && isLook(look) && look.actor != change.actor
                        && look.isAbout(change) && !look.blocks
                        && goesOnWithoutLooking(look, i)) {
                    return Optional.of(("%s looked at `%s` before %s changed it, and went on with "
                        + "what it had seen.").formatted(letter(look), name(change),
                        letter(change)));
                }
            }
        }
        return Optional.empty();
    }

    /** The thread of {@code look} does something after {@code change}, and not to the same. */
    private boolean goesOnWithoutLooking(Step look, int change) {
        return steps.subList(change + 1, steps.size()).stream()
            .filter(step -> step.actor == look.actor).findFirst()
            .filter(step -> !step.isAbout(look) || step.changes()).isPresent();
    }

    /** B saw something before A had written it. */
    private Optional<String> readBetween(Predicate<Step> reads) {
        for (int i = steps.size() - 1; i > 0; i--) {
            Step write = steps.get(i);
            for (int j = i - 1; write.changes() && j >= 0; j--) {
                Step read = steps.get(j);
                if (reads.test(read) && read.actor != write.actor && read.isAbout(write)
                        && isLook(read)) {
                    return Optional.of("%s read `%s` before %s wrote it.".formatted(
                        letter(read), name(write), letter(write)));
                }
            }
        }
        return Optional.empty();
    }

    /** A was preempted for good; what others saw then was half done. */
    private Optional<String> stoppedHalfway() {
        Step last = steps.isEmpty() ? null : steps.getLast();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.actor != last.actor && !step.actor.done && !step.blocks && step.changes()) {
                return Optional.of(("%s had got as far as `%s` at %s when %s saw what it had done "
                    + "so far.").formatted(letter(step), name(step), step.site.place(),
                    letter(last)));
            }
        }
        return Optional.empty();
    }

    /** Nothing in particular, but the order in which the threads got their turns. */
    private String order() {
        Schedule last = failure.schedule();
        return last == null
            ? "It goes wrong even in the usual order, with no thread preempted."
            : "It goes wrong when %s gets its turn earlier than usual.".formatted(
                label(Schedule.Move.thread(last.move())));
    }

    private String name(Step step) {
        return run.trace.variable(step);
    }

    private static String letter(Step step) {
        return step.actor.label();
    }
}
