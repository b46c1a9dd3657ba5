package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import workbook.grader.interleave.Trace.Step;

/** Says in one plain sentence what went wrong in a run. */
final class Narrator {

    private final Failure failure;
    private final Run run;
    private final List<Step> steps;

    Narrator(Failure failure, Run run) {
        this.failure = failure;
        this.run = run;
        this.steps = run.trace.steps().stream().filter(step -> step.site != null).toList();
    }

    String sentence() {
        return switch (failure.kind()) {
            case DEADLOCK -> "Deadlock: every thread waits for something that none of them will "
                + "do.";
            case LIVELOCK -> failure.text() + ": no thread gets any further.";
            case RACE -> race(run.races().iterator().next());
            default -> interference().or(this::lostUpdate)
                .or(() -> outdatedRead(this::isLastActors)).or(() -> outdatedRead(any -> true))
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
        String where = actor.label() + " waits at " + run.place(actor);
        if (actor.waitingOn != null) {
            return where + " in " + run.trace.nameOf(actor.waitingOn.object) + ".wait()";
        }
        if (actor.entering != null) {
            return where + " for " + run.trace.nameOf(actor.entering.object)
                + heldBy(actor.entering.owner);
        }
        String call = actor.site < 0 ? "" : run.sites.get(actor.site).member() + "()";
        Object called = actor.calling;
        if (called == null || called == LockSupport.class) {
            return where + (call.isEmpty() ? "" : " in " + call);
        }
        return where + " in " + run.trace.nameOf(called) + "." + call + heldBy(holder(called));
    }

    private Actor holder(Object lock) {
        return run.actors.stream().filter(actor -> actor.locks.contains(lock)).findFirst()
            .orElse(null);
    }

    private static String heldBy(Actor owner) {
        return owner == null ? "" : ", held by " + owner.label();
    }

    private String race(Race race) {
        Site first = run.sites.get(race.first());
        Site second = run.sites.get(race.second());
        return "Data race: %s %s `%s` at %s and %s %s it at %s, and nothing orders the two."
            .formatted(label(race.firstThread()), verb(first), name(race, first),
                first.place(), label(race.secondThread()), verb(second),
                second.place());
    }

    private String name(Race race, Site site) {
        Object owner = race.variable().owner;
        return run.trace.variable(new Step(
            run.actors.getFirst(), site, owner, owner, race.variable().name));
    }

    private String label(int thread) {
        return run.actors.stream().filter(actor -> actor.id == thread).findFirst()
            .map(Actor::label).orElse(Schedule.letter(thread));
    }

    private static String verb(Site site) {
        return switch (site.kind()) {
            case READ, ELEMENT_READ -> "reads";
            case WRITE, ELEMENT_WRITE -> "writes";
            default -> "calls " + site.member() + " of";
        };
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
                    return Optional.of("%s wrote `%s` between %s's read of it and %s's write: one "
                        .formatted(letter(between.get()), name(mine), letter(mine), letter(mine))
                        + "of the two writes is lost.");
                }
            }
        }
        return Optional.empty();
    }

    /** A write of another thread after the last read of the same thread before {@code write}. */
    private Optional<Step> writtenBetweenReadAnd(int write) {
        Step mine = steps.get(write);
        Step other = null;
        for (int i = write - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!step.isAbout(mine)) {
                continue;
            }
            if (step.actor == mine.actor) {
                return step.changes() ? Optional.empty() : Optional.ofNullable(other);
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

    /** A was interrupted for good; what others saw then was half done. */
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
            ? "It goes wrong even in the usual order, with no thread interrupted."
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
