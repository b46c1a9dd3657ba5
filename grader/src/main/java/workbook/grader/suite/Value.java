package workbook.grader.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in the code of a test, as far as that code tells what it is. Two are the same value only
 * if they are the same object here.
 */
final class Value {

    /** Written for what the code does not tell. */
    static final String UNKNOWN = "…";

    private static final int LONGEST_TEXT = 60;

    private final Object constant;
    private final boolean wide;
    private String text;
    private String name = "";
    private List<Value> parts = new ArrayList<>();
    private List<Call> calls = new ArrayList<>();
    private boolean known = true;
    private boolean foreign;
    private boolean lambda;

    private Value(Object constant, String text, boolean wide) {
        this.constant = constant;
        this.text = text;
        this.wide = wide;
    }

    /** What the code does not tell. */
    static Value unknown(boolean wide) {
        Value value = new Value(null, UNKNOWN, wide);
        value.known = false;
        return value;
    }

    /** @param constant a number or a string */
    static Value constant(Object constant) {
        String text = constant instanceof String string
            ? "\"" + string.replace("\n", "\\n") + "\"" : constant.toString();
        return new Value(constant, text, constant instanceof Long || constant instanceof Double);
    }

    /** {@code null}, a class, and whatever else has a text and nothing to reckon with. */
    static Value written(String text) {
        return new Value(text, text, false);
    }

    /** What is made of other values. */
    static Value of(String text, boolean wide, List<Value> parts) {
        Value value = new Value(null, text, wide);
        value.parts = new ArrayList<>(parts);
        return value;
    }

    /** A lambda that has {@code captured} these. */
    static Value lambda(List<Value> captured) {
        Value value = of(UNKNOWN, false, captured);
        value.lambda = true;
        return value;
    }

    /** An array, whose elements may be set later; with a known length only, if at all. */
    static Value array(int length) {
        List<Value> elements = new ArrayList<>(Collections.nCopies(length, written("0")));
        return of(null, false, elements);
    }

    /** The number or string that it is; {@code null} if it is none, or not known. */
    Object constant() {
        return constant;
    }

    boolean isNull() {
        return "null".equals(constant);
    }

    /** Whether it takes two places on the stack. */
    boolean isWide() {
        return wide;
    }

    boolean isArray() {
        return text == null;
    }

    /** Whether the code tells where it comes from. */
    boolean isKnown() {
        return known;
    }

    /** Whether nobody who gets it can change it. */
    boolean isFixed() {
        return constant != null
            || text != null && text.startsWith("[") && parts.stream().allMatch(Value::isFixed);
    }

    boolean isLambda() {
        return lambda;
    }

    /** Whether it is of one of the learner's types, made nobody knows where. */
    boolean isForeign() {
        return foreign;
    }

    void comeFromElsewhere() {
        foreign = true;
    }

    /** Whether even a function that only answers may have changed it. */
    boolean isChangeable() {
        return isArray() || foreign || !calls.isEmpty();
    }

    List<Value> parts() {
        return parts;
    }

    /** The learner's calls that made it; those of a lambda are made when it is run. */
    List<Call> calls() {
        return calls;
    }

    void madeBy(Call call, String text) {
        this.text = text;
        this.parts = new ArrayList<>(call.arguments());
        calls.add(call);
        call.result = this;
    }

    void write(String text) {
        this.text = text;
    }

    void become(String text, List<Value> parts) {
        this.text = text;
        this.parts = new ArrayList<>(parts);
    }

    /** The name of the variable that holds it; empty if none does. */
    String name() {
        return name;
    }

    void named(String name) {
        if (this.name.isEmpty() && constant == null) {
            this.name = name;
        }
    }

    /** As one would write it in a call. */
    String text() {
        String shown = isArray() ? list(parts) : text;
        return shown.length() <= LONGEST_TEXT ? shown : name.isEmpty() ? UNKNOWN : name;
    }

    /**
     * Whether an object gave it, and a variable holds it: it goes by that name, since to call again
     * would give another one.
     */
    boolean wasGiven() {
        return constant == null && !name.isEmpty()
            && calls.stream().anyMatch(call -> !call.makes() && call.receiver != null);
    }

    private String textAsArgument() {
        return wasGiven() ? name : text();
    }

    static String list(List<Value> values) {
        return values.stream().map(Value::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** It, and all that it is made of. */
    Set<Value> tree() {
        Set<Value> found = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(found);
        return found;
    }

    private void collect(Set<Value> found) {
        if (found.add(this)) {
            parts.forEach(part -> part.collect(found));
            calls.stream().flatMap(Call::inputs).forEach(part -> part.collect(found));
        }
    }

    /** A call of the learner's code. */
    static final class Call {

        private final String owner;
        private final String method;
        private final String descriptor;
        private final Value receiver;
        private final List<Value> arguments;
        private Value result;

        /** @param receiver what it is called on, or what it makes; null if it is static */
        Call(String owner, String method, String descriptor, Value receiver,
                List<Value> arguments) {
            this.owner = owner;
            this.method = method;
            this.descriptor = descriptor;
            this.receiver = receiver;
            this.arguments = List.copyOf(arguments);
        }

        /** A call that may have been made, and of which nothing is known but what it gets. */
        static Call hidden(List<Value> inputs) {
            return new Call("", "", "", null, inputs);
        }

        boolean isHidden() {
            return owner.isEmpty();
        }

        String owner() {
            return owner;
        }

        String method() {
            return method;
        }

        String descriptor() {
            return descriptor;
        }

        Value receiver() {
            return receiver;
        }

        List<Value> arguments() {
            return arguments;
        }

        /** What it returned or made; null if it is hidden. */
        Value result() {
            return result;
        }

        Stream<Value> inputs() {
            return receiver == null ? arguments.stream()
                : Stream.concat(Stream.of(receiver), arguments.stream());
        }

        boolean makes() {
            return method.equals("<init>");
        }

        /** A function with a result: it is taken to leave lists as they are. */
        boolean onlyAsks() {
            return receiver == null && !isHidden() && !descriptor.endsWith(")V");
        }

        boolean isOf(Call other) {
            return owner.equals(other.owner) && method.equals(other.method)
                && descriptor.equals(other.descriptor);
        }

        /** As one would write it, on an object that need not be named. */
        String text() {
            String list = arguments.stream().map(Value::textAsArgument)
                .collect(Collectors.joining(", ", "(", ")"));
            String type = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
            if (makes()) {
                return "new " + type + list;
            }
            return (receiver == null ? type + "." : "") + method + list;
        }

        /** As one would write it, with the variable of the object. */
        String textWithName() {
            String name = receiver == null ? "" : receiver.name();
            return name.isEmpty() ? text() : name + (makes() ? " = " : ".") + text();
        }
    }
}
