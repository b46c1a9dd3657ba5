package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the threads of one run did, step by step, with what they read and wrote. */
final class Trace {

    private static final Set<String> OVERWRITING =
        Set.of("set", "lazySet", "setRelease", "setVolatile");

    /** One thing that a thread did. */
    static final class Step {

        final Actor actor;
        /** Null for a note of the scenario. */
        final Site site;
        final Object owner;
        /** What the owner is a part of; itself if it is none. */
        final Object subject;
        final int name;
        final List<String> arguments = new ArrayList<>(2);
        String value = "";
        /** Where the thread could not go on. */
        boolean blocks;

        Step(Actor actor, Site site, Object owner, Object subject, int name) {
            this.actor = actor;
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

    Trace(Sites sites) {
        this.sites = sites;
    }

    /** The steps that others could have noticed, and the scenario's notes. */
    List<Step> steps() {
        return steps.stream()
            .filter(step -> step.site == null || step.blocks || sites.isNoticeable(step.site.id())
                || step.site.kind().isCall() && Subjects.changesByItself(step.owner))
            .toList();
    }

    void add(Actor actor, Site site, Object owner, Object subject, int name) {
        steps.add(new Step(actor, site, owner, subject, name));
    }

    /** A call of the scenario begins or ends; not while it is set up. */
    void note(Actor actor, String text) {
        if (!actor.isScenarios()) {
            return;
        }
        Step step = new Step(actor, null, null, null, 0);
        step.value = text;
        steps.add(step);
    }

    /** The last step of {@code actor} is where it waits now. */
    void blocks(Actor actor) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.actor == actor) {
                step.blocks = step.site != null;
                return;
            }
        }
    }

    void value(Object value) {
        Step last = last();
        if (last != null && last.value.isEmpty()) {
            last.value = show(value);
        }
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

    /** The last step of the running thread. */
    private Step last() {
        Run run = Run.mine();
        for (int i = steps.size() - 1; run != null && i >= 0; i--) {
            Step step = steps.get(i);
            if (step.actor == run.running()) {
                return step.site == null ? null : step;
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
            default -> nameOf(value);
        };
    }

    /** Strings, boxes and constants: values, whatever field they come from. */
    private static boolean isPlain(Object value) {
        return value instanceof Comparable<?> && value.getClass().getName().startsWith("java.lang.")
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
