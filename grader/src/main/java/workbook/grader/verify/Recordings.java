package workbook.grader.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.source.TextFiles;
import workbook.grader.verify.DamagedRecording.Damage;

/**
 * What an exercise's suites replay must matter to them: if a recording is emptied, or says
 * something else, a test fails for the reference. Only the tests run that have to do with it, one
 * after the other, up to the first that fails.
 *
 * @param site the exercise, which has been compiled
 * @param exercise what its suites promise
 */
record Recordings(Site site, Manifest.Exercise exercise) {

    /** The recordings that stand beside the suites of {@code site}, by their names. */
    static Map<String, Path> of(Site site) {
        Map<String, Path> files = new TreeMap<>();
        site.resourceRoots().forEach(root -> TextFiles.in(site.itself().in(root))
            .forEach(file -> files.put(file.getFileName().toString(), file)));
        return files;
    }

    /**
     * What is not in order with a recording; empty if nothing is.
     *
     * @param run runs tests of the suites that were compiled to a folder, against the reference
     */
    String problem(String name, BiFunction<Path, Set<String>, List<TestResult>> run) {
        Path file = of(site).get(name);
        List<String> replaying = replaying(name);
        if (replaying.isEmpty()) {
            return "no test has to do with it";
        }
        Path copies = site.work().resolve("recording-" + ProcessHandle.current().pid());
        try {
            copy(site.testClasses(), copies);
            String problem = problem(file, copies, only -> run.apply(copies, only), replaying);
            TextFiles.deleteBelow(copies);
            return problem;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + copies, e);
        }
    }

    private String problem(Path file, Path copies, Function<Set<String>, List<TestResult>> run,
            List<String> replaying) throws IOException {
        String name = file.getFileName().toString();
        List<String> problems = new ArrayList<>();
        List<String> order = new ArrayList<>(replaying);
        for (Damage damage : Damage.values()) {
            String text = new DamagedRecording(name, TextFiles.read(file)).after(damage);
            Files.writeString(site.itself().in(copies).resolve(name), text);
            Optional<String> noticed = order.stream()
                .filter(test -> run.apply(Set.of(test)).stream()
                    .anyMatch(result -> result.verdict().red()))
                .findFirst();
            if (noticed.isPresent()) { // it most likely notices what comes next, too
                order.remove(noticed.get());
                order.addFirst(noticed.get());
            } else {
                problems.add("with " + damage.said + ", all of "
                    + exercise.tests().stream().filter(test -> replaying.contains(test.id()))
                        .map(Manifest.Test::shortId).toList() + " pass");
            }
        }
        return String.join("\n", problems);
    }

    /**
     * Ids of the tests in types that name the recording, or a type that has to do with it; those
     * that are nearest to it come first.
     */
    private List<String> replaying(String name) {
        Map<String, String> texts = new TreeMap<>();
        site.suites().forEach(file -> texts.put(
            file.getFileName().toString().replace(".java", ""), TextFiles.read(file)));
        Set<String> types = new LinkedHashSet<>();
        Pattern named = Pattern.compile(Pattern.quote("\"" + name + "\""));
        while (types.addAll(naming(texts, named))) {
            named = Pattern.compile("\\b(" + String.join("|", types) + ")\\b");
        }
        return types.stream().flatMap(type -> exercise.tests().stream()
            .map(Manifest.Test::id).filter(id -> type(id).equals(type))).toList();
    }

    private static List<String> naming(Map<String, String> texts, Pattern named) {
        return texts.entrySet().stream()
            .filter(text -> named.matcher(text.getValue()).find())
            .map(Map.Entry::getKey).toList();
    }

    /** The top-level type of a test's id. */
    private String type(String id) {
        return id.substring(site.packageName().length() + 1).split("[.$]", 2)[0];
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : TextFiles.below(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
