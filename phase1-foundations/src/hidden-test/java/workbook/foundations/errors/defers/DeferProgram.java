package workbook.foundations.errors.defers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import workbook.foundations.errors.defers.Outcome.Exited;
import workbook.foundations.errors.defers.Outcome.Returned;
import workbook.foundations.errors.defers.Outcome.Uncaught;
import workbook.grader.Unsolved;
import workbook.grader.probe.Recording;

/**
 * A program in the language of {@code defer_panic_recover.json}: functions by name, each a list of
 * steps. {@code log}, {@code recover} and a {@code call} that returns write into the log.
 */
record DeferProgram(Map<String, List<String>> functions) {

    /** What a program did: its log, and how its goroutine ended. */
    record Ending(List<String> log, String outcome) {

        @Override
        public String toString() {
            return outcome + ", with the log " + log;
        }
    }

    /** A program that Go ran, and what it did. */
    record Recorded(DeferProgram program, Ending ending) {
    }

    /** One text for each function, as in {@code "main: defer a; panic 1"}; runs {@code main}. */
    static DeferProgram of(String... functions) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (String function : functions) {
            String[] parts = function.split(": ", 2);
            byName.put(parts[0], List.of(parts[1].split("; ")));
        }
        return new DeferProgram(byName);
    }

    static List<Recorded> recorded() {
        JsonNode file = Recording.read(DeferProgram.class, "defer_panic_recover.json");
        return StreamSupport.stream(file.get("programs").spliterator(), false)
            .map(DeferProgram::recorded).toList();
    }

    private static Recorded recorded(JsonNode row) {
        Map<String, List<String>> functions = new LinkedHashMap<>();
        functions.put("main", texts(row.get("funcs").get("main")));
        row.get("funcs").properties().forEach(
            function -> functions.put(function.getKey(), texts(function.getValue())));
        return new Recorded(new DeferProgram(functions),
            new Ending(texts(row.get("log")), row.get("outcome").asText()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    Ending run() {
        List<String> log = new ArrayList<>();
        return new Ending(log, outcome(frame -> interpret("main", frame, log)));
    }

    private static String outcome(Function main) {
        return switch (endOf(main)) {
            case Returned(Object result) -> "returned " + number(result);
            case Uncaught(List<PanicValue> chain) -> "uncaught " + text(chain.getLast().value());
            case Exited() -> "goexit";
            case Object other -> other.toString();
        };
    }

    /** The outcome, or what came out of the goroutine in place of one. */
    static Object endOf(Function main) {
        try {
            return Goroutine.run(main);
        } catch (Unsolved unsolved) {
            throw unsolved;
        } catch (RuntimeException | StackOverflowError thrown) {
            return "an exception out of Goroutine.run: " + thrown;
        }
    }

    private void interpret(String function, Frame frame, List<String> log) {
        for (String step : functions.get(function)) {
            String[] words = step.split(" ");
            String operand = words[words.length - 1];
            switch (words[0]) {
                case "log" -> log.add(operand);
                case "defer" -> frame.defer(inner -> interpret(operand, inner, log));
                case "call" -> log.add(operand + "="
                    + number(frame.call(inner -> interpret(operand, inner, log))));
                case "panic" ->
                    frame.panic(operand.equals("nil") ? null : Integer.valueOf(operand));
                case "recover" -> log.add(
                    "recovered:" + frame.recover().map(DeferProgram::text).orElse("nil"));
                case "set" -> frame.setResult(Integer.valueOf(operand));
                case "setparent" -> frame.caller().ifPresent(
                    caller -> caller.setResult(Integer.valueOf(operand)));
                case "addparent" -> frame.caller().ifPresent(caller -> caller.setResult(
                    number(caller.result()) + Integer.parseInt(operand)));
                case "goexit" -> frame.goexit();
                case "ret" -> {
                    frame.setResult(Integer.valueOf(operand));
                    return;
                }
                default -> throw new AssertionError("no step of the language: " + step);
            }
        }
    }

    /** The results of this language are numbers, zero at the start. */
    private static int number(Object result) {
        return result == null ? 0 : (Integer) result;
    }

    private static String text(Object value) {
        return value instanceof Throwable error && error.getMessage() != null
            ? error.getMessage() : value.toString();
    }

    /** The source, as in {@code main { defer a; panic 1 } a { log a }}. */
    @Override
    public String toString() {
        return functions.entrySet().stream()
            .map(each -> each.getKey() + " { " + String.join("; ", each.getValue()) + " }")
            .collect(Collectors.joining(" "));
    }
}
