package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The little program that was tried: how it is set up, and what each thread calls. */
final class Program {

    private static final int LABEL = 8;

    private final Map<Integer, List<String>> calls = new TreeMap<>();

    private Program() {
    }

    /** What is known from one run, or from the second if that got as far: its values count. */
    static Program of(Run first, Run second) {
        Program program = new Program();
        for (Run run : List.of(first, second)) {
            Map<Integer, List<String>> made = run.trace.calls().stream().collect(
                Collectors.groupingBy(call -> call.actor.id, Collectors.mapping(
                    call -> call.text(run.trace), Collectors.toList())));
            made.forEach((thread, texts) -> program.calls.merge(thread, texts,
                (known, found) -> found.size() >= known.size() ? found : known));
        }
        return program;
    }

    /** A line for the beginning, and one for each thread; empty if there are no calls. */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        calls.forEach((thread, texts) -> {
            String label = thread == 0 ? "before" : Schedule.letter(thread);
            List<String> wrapped =
                Columns.wrap(String.join("; ", texts), width - LABEL - 2);
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add("  " + Columns.pad(i == 0 ? label : "", LABEL) + wrapped.get(i));
            }
        });
        return lines;
    }
}
