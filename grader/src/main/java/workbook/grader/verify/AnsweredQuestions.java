package workbook.grader.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import workbook.grader.format.Answers;
import workbook.grader.format.Answers.Program;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExerciseLoader;

/**
 * Every question of a chapter has an answer, and the programs of the answers print what stands
 * there. They see the exercise's package, as compiled from the reference. They run in this JVM, one
 * after the other, and have standard output for themselves.
 *
 * @param site the exercise
 * @param compiler sees the reference's classes
 */
record AnsweredQuestions(Site site, SourceCompiler compiler) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Whatever is not in order, one line or more each; empty if nothing is. */
    String problem() {
        Path file = site.checkout().answers(site.itself());
        Path chapter = site.checkout().chapter(site.itself());
        String shown = site.checkout().shown(file);
        if (!Files.exists(file)) {
            return "there are none; they stand in " + shown;
        }
        Answers answers = new Answers(TextFiles.read(chapter), TextFiles.read(file));
        List<String> problems = new ArrayList<>(answers.problems());
        try {
            problems.addAll(run(answers.programs()));
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
        return problems.isEmpty() ? "" : shown + ": " + String.join("\n", problems);
    }

    private List<String> run(List<Program> programs) {
        Path classes = site.work().resolve("answers");
        Map<String, String> sources = new TreeMap<>();
        programs.forEach(program -> sources.put(name(program) + ".java", source(program)));
        if (sources.isEmpty()) {
            return List.of();
        }
        if (compiler.compile(site.packageName(), sources, classes)
                instanceof Broken(List<Problem> problems)) {
            return List.of("a program does not compile: " + problems.getFirst()
                + "; AnswerAtLine7 is the one whose marker stands in line 7");
        }
        try (ExerciseLoader loader = new ExerciseLoader(site.packageName(),
                AnsweredQuestions.class.getClassLoader(), site.classes(), classes)) {
            return programs.stream().map(program -> differs(program, loader))
                .filter(problem -> !problem.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + classes, e);
        }
    }

    private static String name(Program program) {
        return "AnswerAtLine" + program.line();
    }

    private String source(Program program) {
        return """
            package %s;

            import module java.base;
            %s
            final class %s {

                static void main() throws Exception {
            %s
                }
            }
            """.formatted(site.packageName(), lines(program, true), name(program),
                lines(program, false));
    }

    /** The lines of a program that import something, or the others. */
    private static String lines(Program program, boolean imports) {
        return program.code().lines().filter(line -> line.startsWith("import ") == imports)
            .map(line -> line + "\n").collect(Collectors.joining());
    }

    private String differs(Program program, ClassLoader loader) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String problem;
        try {
            problem = ended(program, loader);
        } finally {
            System.setOut(usual);
        }
        String output = printed.toString(StandardCharsets.UTF_8);
        return !problem.isEmpty() ? "line %d: the program %s".formatted(program.line(), problem)
            : output.equals(program.output()) ? ""
            : "line %d: the program prints\n%s".formatted(program.line(), output);
    }

    /** Runs a program to its end; how that went wrong, or nothing. */
    private String ended(Program program, ClassLoader loader) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().daemon().name(name(program)).start(() -> {
            try {
                Method main = Class.forName(
                    site.packageName() + "." + name(program), true, loader)
                    .getDeclaredMethod("main");
                main.setAccessible(true);
                main.invoke(null);
            } catch (InvocationTargetException e) {
                thrown.set(e.getCause());
            } catch (ReflectiveOperationException | LinkageError e) {
                thrown.set(e);
            }
        });
        try {
            if (!thread.join(LIMIT)) {
                return "does not end";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
        return thrown.get() == null ? "" : "throws " + thrown.get();
    }
}
