package workbook.grader.interleave;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the threads of one run did, step by step, with what they read and wrote. */
final class Trace {

    private static final Set<String> OVERWRITING =
        Set.of("set", "lazySet", "setRelease", "setVolatile");

    /** One thing that a thread did. */
    static final class Step {

        final Actor actor;
        /** Null where a call of the scenario begins or ends. */
        final Site site;
        /** The innermost call of the scenario that this belongs to; null if it is in none. */
        final Call call;
        /** Whether a call begins here. */
        boolean begins;
        final Object owner;
        /** What the owner is a part of; itself if it is none. */
        final Object subject;
        final int name;
        final List<String> arguments = new ArrayList<>(2);
        String value = "";
        /** Where the thread could not go on. */
        boolean blocks;
        /** Where it went on after that. */
        boolean resumes;
        /** A lock that was given back before any other thread did anything. */
        boolean folded;

        Step(Actor actor, Call call, Site site, Object owner, Object subject, int name) {
            this.actor = actor;
            this.call = call;
            this.site = site;
            this.owner = owner;
            this.subject = subject;
            this.name = name;
        }

        /** Whether another thread's view of this may change. */
        boolean changes() {
            return site != null && (site.kind().writes()
                || (site.kind() == Site.Kind.RELEASE || site.kind() == Site.Kind.ACQUIRE_RELEASE)
                    && owner != null);
        }

        /** Whether it puts a value there without regard to what was there. */
        boolean overwrites() {
            return site != null
                && (site.kind().isField() && site.kind().writes()
                    || site.kind() == Site.Kind.ELEMENT_WRITE
                    || site.kind().isCall() && OVERWRITING.contains(site.member()));
        }

        /** Whether both are about the same variable. */
        boolean isAbout(Step other) {
            return subject == other.subject && name == other.name;
        }
    }

    private final Sites sites;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<Actor, Deque<Call>> open = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    Trace(Sites sites) {
        this.sites = sites;
    }

    /** The steps that others could have noticed, and the scenario's notes. */
    List<Step> steps() {
        return steps.stream()
            .filter(step -> step.site == null || step.blocks || step.resumes
                || isInterrupt(step) || !step.site.quiet() && isNoticed(step))
            .toList();
    }

    /** Also the scenario's own: without it, nobody could tell why a wait ends. */
    private static boolean isInterrupt(Step step) {
        return step.owner instanceof Thread && step.site.member().equals("interrupt");
    }

    private boolean isNoticed(Step step) {
        return sites.isNoticeable(step.site.id()) || step.owner instanceof InstantSource
            || step.site.kind().isCall() && Subjects.changesByItself(step.owner);
    }

    /** The calls that the scenario made, first those that set it up. */
    List<Call> calls() {
        return calls;
    }

    void add(Actor actor, Site site, Object owner, Object subject, int name) {
        steps.add(new Step(actor, callOf(actor), site, owner, subject, name));
    }

    // ---- calls of the scenario -------------------------------------------------------------

    /** A call begins; one inside of another is not noted. */
    void begins(Actor actor, Object receiver, String name) {
        Deque<Call> inside = open.computeIfAbsent(actor, unknown -> new ArrayDeque<>());
        Call call = new Call(actor, receiver, name);
        inside.push(call);
        if (inside.size() == 1 && (actor.isScenarios() || actor.id == 0)) {
            calls.add(call);
            note(actor, call, true);
        }
    }

    void gets(Actor actor, Object argument) {
        Call call = open.getOrDefault(actor, new ArrayDeque<>()).peek();
        if (call != null) {
            call.gets(argument);
        }
    }

    void ends(Actor actor, Consumer<Call> end, String outcome) {
        Deque<Call> inside = open.get(actor);
        if (inside == null || inside.isEmpty()) {
            return;
        }
        Call call = inside.pop();
        end.accept(call);
        call.outcome = outcome;
        if (inside.isEmpty() && actor.isScenarios() && !outcome.isEmpty()) {
            note(actor, call, false);
        }
    }

    private void note(Actor actor, Call call, boolean begins) {
        if (actor.isScenarios()) {
            Step step = new Step(actor, call, null, null, null, 0);
            step.begins = begins;
            steps.add(step);
        }
    }

    /** The outermost call that {@code actor} is in; null if it is in none. */
    Call callOf(Actor actor) {
        Deque<Call> inside = open.get(actor);
        return inside == null ? null : inside.peekLast();
    }

    // ---- what steps did --------------------------------------------------------------------

    /** The last step of {@code actor} is where it waits now. */
    void blocks(Actor actor) {
        Step last = lastOf(actor, step -> step.site != null);
        if (last != null) {
            last.blocks = true;
        }
    }

    /** What a thread waited for comes when it goes on, and not where it began to wait. */
    void value(Object value) {
        Step last = last();
        if (last == null || !last.value.isEmpty()) {
            return;
        }
        if (last.blocks) {
            Step resumed = new Step(
                last.actor, last.call, last.site, last.owner, last.subject, last.name);
            resumed.arguments.addAll(last.arguments);
            resumed.resumes = true;
            steps.add(resumed);
            last = resumed;
        }
        last.value = show(value);
    }

    void argument(Object argument) {
        Step last = last();
        if (last != null) {
            last.arguments.add(show(argument));
        }
    }

    void named(Object object, int name) {
        if (!isPlain(object)) {
            names.putIfAbsent(object, sites.simpleName(name));
        }
    }

    /** The last step of the running thread outside of the scenario's code. */
    private Step last() {
        Run run = Run.mine();
        return run == null ? null
            : lastOf(run.running(), step -> step.site != null && !step.site.quiet());
    }

    private Step lastOf(Actor actor, Predicate<Step> wanted) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).actor == actor && wanted.test(steps.get(i))) {
                return steps.get(i);
            }
        }
        return null;
    }

    /** A value as a learner would write it. */
    String show(Object value) {
        return switch (value) {
            case null -> "null";
            case Number number when isPlain(number) -> number.toString();
            case Boolean bool -> bool.toString();
            case Character character -> "'" + character + "'";
            case String text -> '"' + (text.length() > 20 ? text.substring(0, 20) + ".." : text)
                + '"';
            case Enum<?> constant -> constant.name();
            case Thread thread -> nameOf(thread);
            case Optional<?> some -> some.map(inside -> "Optional[" + show(inside) + "]")
                .orElse("Optional.empty");
            case OptionalInt some -> some.toString();
            case OptionalLong some -> some.toString();
            default -> nameOf(value);
        };
    }

    /** Strings, boxes and constants: values, whatever field they come from. */
    private static boolean isPlain(Object value) {
        return value instanceof Comparable<?> && !CollectionKinds.isBuilder(value.getClass())
                && value.getClass().getName().startsWith("java.lang.")
            || value instanceof Enum<?>;
    }

    /** An object by the field it was read from, or by its class and a number. */
    String nameOf(Object object) {
        if (object instanceof Thread thread) {
            Run run = Run.any();
            Actor actor = run == null ? null : run.actorOf(thread);
            return actor == null ? thread.getName() : actor.label();
        }
        String name = names.get(object);
        return name != null ? name : typeOf(object) + "#" + number(object);
    }

    /** Whether it was read from a field. */
    boolean hasName(Object object) {
        return names.containsKey(object);
    }

    private int number(Object object) {
        Integer known = numbers.get(object);
        if (known == null) {
            known = counts.merge(typeOf(object), 1, Integer::sum);
            numbers.put(object, known);
        }
        return known;
    }

    private static String typeOf(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            return type.getComponentType().getSimpleName() + "[]";
        }
        return type.isHidden() || type.isSynthetic() ? "lambda" : type.getSimpleName();
    }

    /** The variable of a step: {@code size}, {@code slots[2]}, {@code Node#2.next}. */
    String variable(Step step) {
        Object owner = step.owner;
        if (step.name < 0) {
            return nameOf(owner) + "[" + ~step.name + "]";
        }
        if (step.name == Sites.MONITOR || step.name == Sites.STATE || step.name == Sites.CONTENTS) {
            return owner == null ? "" : nameOf(owner);
        }
        String field = sites.simpleName(step.name);
        return isOnlyOwner(step) ? field : nameOf(owner) + "." + field;
    }

    private boolean isOnlyOwner(Step step) {
        return steps.stream().allMatch(other -> other.name != step.name
            || other.owner == step.owner);
    }
}
