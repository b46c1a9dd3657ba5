package workbook.concurrency.context.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of contexts with names, to play with. The clock is moved by hand. */
final class IllustrationTree {

    /** The name of the root. */
    static final String ROOT = "background";

    /**
     * A context, and where it hangs.
     *
     * @param label its name, and what else there is to say of it
     */
    record Named(String parent, String label, Context context) {
    }

    private static final Key<String> VALUE = Key.named("value");

    private final ManualAlarms alarms = new ManualAlarms();
    private final Map<String, Named> contexts = new LinkedHashMap<>();
    private final Map<String, Cancellation> cancellations = new LinkedHashMap<>();
    private final List<String> ran = new ArrayList<>();

    IllustrationTree() {
        contexts.put(ROOT, new Named("", ROOT, ContextTree.background(alarms, Runnable::run)));
    }

    ManualAlarms alarms() {
        return alarms;
    }

    Context context(String name) {
        Named named = contexts.get(name);
        if (named == null) {
            throw new IllegalArgumentException("no context '" + name + "'");
        }
        return named.context();
    }

    Cancellation cancellation(String name) {
        Cancellation cancellation = cancellations.get(name);
        if (cancellation == null) {
            throw new IllegalArgumentException("nobody can cancel '" + name + "'");
        }
        return cancellation;
    }

    void add(String name, String parent, Cancellation cancellation) {
        add(name, parent, name, cancellation.context());
        cancellations.put(name, cancellation);
    }

    void addValue(String name, String parent, String value) {
        add(name, parent, "%s = %s".formatted(name, value),
            context(parent).withValue(VALUE, value));
    }

    void addDetached(String name, String parent) {
        add(name, parent, name + ", without cancel", context(parent).withoutCancel());
    }

    private void add(String name, String parent, String label, Context context) {
        if (contexts.putIfAbsent(name, new Named(parent, label, context)) != null) {
            throw new IllegalArgumentException("there is a context '" + name + "'");
        }
    }

    /** Has {@code name} noted when the context ends. */
    void note(String name) {
        context(name).afterDone(() -> ran.add(name));
    }

    /** What was noted since this was called. */
    List<String> takeNotes() {
        List<String> notes = List.copyOf(ran);
        ran.clear();
        return notes;
    }

    List<String> below(String parent) {
        return contexts.keySet().stream()
            .filter(name -> contexts.get(name).parent().equals(parent)).toList();
    }

    String label(String name) {
        return contexts.get(name).label();
    }
}
