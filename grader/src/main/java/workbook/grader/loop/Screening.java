package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.grader.rule.Screen;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.suite.ExerciseLoader;

/** Looks at what was compiled of an exercise before any of it may run. */
final class Screening {

    private final Places places;

    Screening(Places places) {
        this.places = places;
    }

    /**
     * What no solution may use, with the learner's files and lines; empty if there is nothing.
     *
     * @param texts what was compiled, by path from the root of the sources
     */
    List<Problem> problems(Item item, Path classes, Map<String, String> texts) {
        Set<String> strangers = PackageLines.strangers(classes, texts);
        if (!strangers.isEmpty()) {
            return List.of(new Problem(places.shown(places.exercise(item)), -1, -1,
                "declares classes of " + strangers + ", where none of its files stands"));
        }
        Path root = places.mainSources(item);
        return new Screen(uses(item, classes)).refusals(classes).stream()
            .map(each -> new Problem(
                places.shown(root.resolve(each.folder()).resolve(each.file())),
                each.line() == 0 ? -1 : each.line(), -1, each.message()))
            .toList();
    }

    /** What the exercise allows beside the usual packages. */
    private static List<String> uses(Item item, Path classes) {
        try (ExerciseLoader loader = new ExerciseLoader(
                item.packageName(), Screening.class.getClassLoader(), classes)) {
            return List.of(loader.exercise().uses());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + classes, e);
        }
    }
}
