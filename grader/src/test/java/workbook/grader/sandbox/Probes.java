package workbook.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.grader.MiniWorkbook;

/** An exercise whose only purpose is to try what a worker may not do, and to say how it went. */
final class Probes {

    /** For attempts: one that throws was denied. */
    private static final String FRAME = """
        interface Attempt { Object make() throws Throwable; }
        static void attempt(String name, Attempt attempt) {
            String came;
            try {
                came = "done " + attempt.make();
            } catch (Throwable e) {
                came = "denied " + e;
            }
            System.out.println(name + ": " + came.replace('\\n', ' '));
        }
        """;

    private final Map<String, String> attempts = new TreeMap<>();

    /**
     * Adds an attempt.
     *
     * @param code the body of a function; it throws when it does not succeed
     * @param values for {@code %s} in the code, as literals of text
     */
    Probes with(String name, String code, Object... values) {
        Object[] literals = java.util.Arrays.stream(values)
            .map(value -> "\"" + value + "\"").toArray();
        attempts.put(name, code.formatted(literals));
        return this;
    }

    /** What each attempt said, after {@code done} or {@code denied}. */
    Map<String, String> run(Path folder, WorkerCommand command)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String calls = attempts.entrySet().stream()
            .map(each -> "attempt(\"%s\", () -> {%n%s});%n".formatted(
                each.getKey(), each.getValue()))
            .collect(Collectors.joining());
        MiniWorkbook mini = new MiniWorkbook(folder)
            .main("Mini", "import java.nio.file.Files;\nimport java.nio.file.Path;\n"
                + "public class Mini {\n" + FRAME + "static void all() {\n" + calls + "}\n}\n")
            .suite("@Test @Property(\"all\") void all() { Mini.all(); }").compile();
        try (Supervisor supervisor = new Supervisor(command)) {
            String output =
                supervisor.run(mini.exercise(), mini.classes(), mini.testClasses()).output();
            Map<String, String> came = new TreeMap<>();
            output.lines().filter(line -> line.contains(": ")).forEach(line -> came.put(
                line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
            if (!came.keySet().containsAll(attempts.keySet())) {
                throw new IllegalStateException("attempts without an end: " + output);
            }
            return came;
        }
    }
}
