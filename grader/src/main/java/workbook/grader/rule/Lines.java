package workbook.grader.rule;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a rule has to say: one line for each file and thing, its numbers in order. */
final class Lines {

    private record Where(String file, String what) {
    }

    private final Map<Where, TreeSet<Integer>> numbers = new TreeMap<>(
        Comparator.comparing(Where::file).thenComparing(Where::what));
    private final Set<String> remedies = new LinkedHashSet<>();

    /** @param what in one line; what to do instead may follow in another */
    void add(Use use, String what) {
        String[] parts = what.split("\n", 2);
        numbers.computeIfAbsent(new Where(use.file(), parts[0]), _ -> new TreeSet<>())
            .add(use.line());
        if (parts.length > 1) {
            remedies.add(parts[1]);
        }
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    String text() {
        return numbers.entrySet().stream()
            .sorted(Comparator.comparing(
                (Map.Entry<Where, TreeSet<Integer>> each) -> each.getKey().file())
                .thenComparing(each -> each.getValue().first()))
            .map(each -> place(each.getKey().file(), each.getValue()) + " " + each.getKey().what())
            .collect(Collectors.joining("\n", "", "\n"))
            + String.join("\n", remedies);
    }

    /** Line 0 is none. */
    private static String place(String file, TreeSet<Integer> numbers) {
        String shown = numbers.stream().filter(number -> number > 0).map(String::valueOf)
            .collect(Collectors.joining(", "));
        return shown.isEmpty() ? file : file + ":" + shown;
    }
}
