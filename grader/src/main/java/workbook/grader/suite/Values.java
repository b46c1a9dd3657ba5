package workbook.grader.suite;

import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values that a test's code makes of others: arguments, concatenated strings, and what methods of
 * the JDK and of AssertJ return.
 */
final class Values {

    private static final Set<String> LISTS = Set.of("of", "asList", "copyOf");
    private static final Set<String> DESCRIBING =
        Set.of("as", "describedAs", "withFailMessage", "overridingErrorMessage");

    private Values() {
    }

    /** Takes the arguments of a call from the stack, in their order. */
    static List<Value> arguments(TestMachine machine, MethodTypeDesc type) {
        List<Value> arguments = new ArrayList<>();
        for (int i = type.parameterCount() - 1; i >= 0; i--) {
            Value value = machine.pop();
            arguments.addFirst(switch (type.parameterType(i).descriptorString()) {
                case "Z" -> boxed("java/lang/Boolean", value);
                case "C" -> boxed("java/lang/Character", value);
                default -> value;
            });
        }
        return arguments;
    }

    /**
     * What a method returns that is neither the learner's nor the suite's; a constructor writes
     * what {@code receiver} is.
     *
     * @param owner the internal name of its class
     * @param receiver what it is called on, or what it makes; null if it is static
     */
    static Value returned(String owner, String name, MethodTypeDesc type, Value receiver,
            List<Value> arguments) {
        boolean wide = TypeNames.isWide(type.returnType());
        if (TestCode.isAssertion(owner) && DESCRIBING.contains(name)) {
            return receiver;
        }
        if (arguments.size() == 1 && receiver == null && name.equals("valueOf")) {
            return boxed(owner, arguments.getFirst());
        }
        if (name.equals("<init>")) {
            String made = receiver.text(); // else this is the constructor of what it extends
            if (made.startsWith("new ") && !made.endsWith(")")) {
                receiver.become(written(receiver.text(), arguments), arguments);
            }
            return receiver;
        }
        List<Value> parts = new ArrayList<>(arguments);
        if (receiver != null) {
            parts.addFirst(receiver);
            boolean unboxes = arguments.isEmpty() && name.endsWith("Value")
                && owner.startsWith("java/lang/");
            return unboxes && receiver.constant() instanceof Number ? receiver
                : Value.of(unboxes ? receiver.text() : receiver.text().equals(Value.UNKNOWN)
                    ? Value.UNKNOWN : written(receiver.text() + "." + name, arguments),
                    wide, parts);
        }
        if (LISTS.contains(name) && owner.startsWith("java/util/")) {
            boolean array = arguments.size() == 1 && arguments.getFirst().isArray();
            return Value.of(Value.list(array ? arguments.getFirst().parts() : arguments), wide,
                array ? arguments.getFirst().parts() : parts);
        }
        return Value.of(written(owner.substring(owner.lastIndexOf('/') + 1) + "." + name,
            arguments), wide, parts);
    }

    private static Value boxed(String owner, Value value) {
        if (value.constant() instanceof Integer number && owner.endsWith("/Character")) {
            return Value.written("'" + (char) (int) number + "'");
        }
        if (value.constant() instanceof Integer number && owner.endsWith("/Boolean")) {
            return Value.written(number == 0 ? "false" : "true");
        }
        return value.constant() != null ? value
            : Value.of(value.text(), false, List.of(value));
    }

    /** A call as one would write it; nothing if that would say nothing. */
    static String written(String name, List<Value> arguments) {
        boolean says = arguments.stream().noneMatch(each -> each.text().equals(Value.UNKNOWN));
        return says ? name + arguments.stream().map(Value::text)
            .collect(Collectors.joining(", ", "(", ")")) : Value.UNKNOWN;
    }

    /** A string of a recipe, in which a character 1 stands for each of the values in turn. */
    static Value joined(String recipe, List<Value> values) {
        if (values.stream().anyMatch(value -> value.constant() == null)) {
            return Value.of(Value.UNKNOWN, false, values);
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char each : recipe.toCharArray()) {
            text.append(each == 1 ? values.get(next++).constant() : String.valueOf(each));
        }
        return Value.constant(text.toString());
    }
}
