package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;

/** One call that the scenario made of a class under test. */
final class Call {

    final Actor actor;
    /** What it was made on; its class if it is static, null for {@code new} and in histories. */
    private final Object receiver;
    private final String name;
    private final List<Object> arguments = new ArrayList<>(2);
    private Object result;
    private boolean made;
    /** What came of it; empty as long as nothing did, and if that is nothing. */
    String outcome = "";
    boolean ended;

    Call(Actor actor, Object receiver, String name) {
        this.actor = actor;
        this.receiver = receiver;
        this.name = name;
    }

    void gets(Object argument) {
        arguments.add(argument);
    }

    /** It was a {@code new}. */
    void made(Object object) {
        result = object;
        made = true;
        ended = true;
    }

    /** It came back with {@code value}. */
    void returned(Object value) {
        result = value;
        ended = true;
    }

    /** The method alone, as in {@code put}. */
    String method() {
        int end = name.indexOf('(');
        return end < 0 ? name : name.substring(0, end);
    }

    /** As in {@code cache.put("a", 1)}, or {@code cache = new Cache(2)}. */
    String text(Trace trace) {
        if (name.endsWith(")")) {
            return name;
        }
        String on = receiver == null ? "" : receiver instanceof Class<?> type
            ? type.getSimpleName() + "." : trace.nameOf(receiver) + ".";
        String makes = result != null && (made || receiver instanceof Class<?>)
            && trace.hasName(result) ? trace.nameOf(result) + " = " : "";
        return makes + on + name
            + arguments.stream().map(trace::show).toList().toString()
                .replaceFirst("^\\[", "(").replaceFirst("]$", ")");
    }
}
