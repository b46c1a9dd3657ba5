package workbook.grader.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.suite.Value.Call;

/**
 * What a test did with the learner's code until it failed: which call must be the culprit, and
 * which calls were made before.
 *
 * @param calls all of them, in their order
 * @param repeated those that a loop makes nobody knows how often
 * @param failing the assertion that failed, or the call that threw, with all that it was made of
 * @param refusal the exception that the test asked for; empty if it asked for none
 * @param threw whether a call threw, and no assertion failed
 */
record TestStory(List<Call> calls, Set<Call> repeated, Value failing, String refusal,
        boolean threw) {

    /** What stands for calls that are not told. */
    private static final String MORE = "...";
    /** So many calls of one method in a row are told. */
    private static final int ALIKE = 6;
    /** By which exercises show their insides; it changes nothing. */
    private static final String VIEW = "inspect";
    private static final Set<String> REFUSALS =
        Set.of("NullPointerException", "IllegalArgumentException");

    /**
     * The one call whose result was compared, if nothing else can have spoilt it: no other call of
     * the learner's code had what it works on. Arguments that must be refused must be so in every
     * state.
     */
    Optional<Call> culprit(Predicate<Call> isToSolve) {
        List<Call> lambdas = failing.parts().stream().filter(Value::isLambda)
            .flatMap(lambda -> lambda.calls().stream()).distinct().toList();
        boolean refuses = REFUSALS.contains(refusal) && lambdas.size() == 1;
        List<Call> tested = refuses ? lambdas : tested()
            .filter(call -> !call.makes() || isToSolve.test(call)).toList();
        return tested.stream().filter(call -> tested.size() == 1 && isToSolve.test(call)
            && (refuses || isAlone(call, isToSolve))).findFirst();
    }

    private boolean isAlone(Call call, Predicate<Call> isToSolve) {
        Set<Value> inputs = trees(call.inputs());
        return inputs.stream().noneMatch(Value::isForeign)
            && calls.stream()
                .filter(other -> !other.isOf(call))
                .filter(other -> !other.makes() || isToSolve.test(other))
                .noneMatch(other -> trees(other.inputs()).stream()
                    .filter(value -> !other.onlyAsks() || value.isChangeable())
                    .anyMatch(inputs::contains));
    }

    private Stream<Call> tested() {
        return failing.tree().stream().flatMap(value -> value.calls().stream()).distinct();
    }

    private static Set<Value> trees(Stream<Value> values) {
        return values.flatMap(value -> value.tree().stream()).filter(value -> !value.isFixed())
            .collect(Collectors.toCollection(TestStory::identities));
    }

    private static Set<Value> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * The calls that had the learner's objects which the failure is about, as one would write them;
     * of a call that threw at least that one.
     *
     * @param isWritten whether the learner writes something of that class
     */
    List<String> told(Predicate<String> isWritten) {
        List<Call> told = calls.stream()
            .filter(call -> call.isHidden() || isWritten.test(call.owner()))
            .filter(call -> !call.method().equals(VIEW)).toList();
        List<Value> made = told.stream().filter(Call::makes).map(Call::receiver).distinct()
            .toList();
        Set<Value> about = failing.tree().stream().filter(made::contains)
            .collect(Collectors.toCollection(TestStory::identities));
        if (about.isEmpty() && made.size() == 1) {
            about.addAll(made);
        }
        List<Call> failed = threw ? tested().toList() : List.of();
        return texts(told.stream().filter(call -> failed.contains(call)
            || call.inputs().anyMatch(about::contains)).toList());
    }

    /** What was compared says itself what it was; what threw does not. */
    private List<String> texts(List<Call> shown) {
        boolean names = shown.stream().filter(Call::makes).count() != 1;
        Set<Call> compared = threw ? Set.of() : tested().filter(call -> !call.makes())
            .collect(Collectors.toSet());
        List<Call> told = shown.stream().filter(call -> !compared.contains(call)).toList();
        Set<Value> needed = shown.stream().flatMap(call -> call.arguments().stream())
            .filter(Value::wasGiven).collect(Collectors.toCollection(TestStory::identities));
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < told.size();) {
            int end = at;
            while (end < told.size() && told.get(end).isOf(told.get(at))) {
                end++;
            }
            run(told.subList(at, end), names, needed, texts);
            at = end;
        }
        return texts.stream().allMatch(MORE::equals) ? List.of() : texts;
    }

    /** Calls of one method, one behind the other: the first and the last will do. */
    private void run(List<Call> calls, boolean names, Set<Value> needed, List<String> texts) {
        boolean all = calls.size() <= ALIKE;
        for (Call call : all ? calls : calls.subList(0, ALIKE / 2)) {
            add(texts, call, names, needed);
        }
        if (!all) {
            texts.add("... (%d more) ...".formatted(calls.size() - ALIKE / 2 - 1));
            add(texts, calls.getLast(), names, needed);
        }
    }

    /** @param needed what later calls get, by the names of its variables */
    private void add(List<String> texts, Call call, boolean names, Set<Value> needed) {
        if (!call.isHidden()) {
            String given = needed.contains(call.result()) ? call.result().name() + " = " : "";
            texts.add(given + (names ? call.textWithName() : call.text()));
        }
        boolean more = call.isHidden() || repeated.contains(call);
        if (more && (texts.isEmpty() || !texts.getLast().equals(MORE))) {
            texts.add(MORE);
        }
    }
}
