package workbook.grader.sharpness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import workbook.grader.rule.Screen;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.sharpness.SuiteRunner.Patience;
import workbook.grader.source.Defaults;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.Stub;
import workbook.grader.suite.Attempts;
import workbook.grader.suite.ExerciseLoader;
import workbook.grader.suite.ExercisePackage;

/**
 * Runs an exercise's suites against variants of its reference solution. What is not in order is
 * said by the {@link Trial}, in words that name exercise and variant. Not thread-safe: it shares
 * one compiler.
 */
public final class Sharpness {

    private final Manifest.Exercise exercise;
    private final Variant reference;
    private final VariantBuild build;
    private final SuiteRunner runner;

    /**
     * A check of one exercise.
     *
     * @param references the folder of all reference solutions
     * @param build compiles variants
     * @param runner runs the suites
     */
    public Sharpness(Manifest.Exercise exercise, Path references, VariantBuild build,
            SuiteRunner runner) {
        this.exercise = exercise;
        this.reference = Variant.read(references, exercise.packageName(), "reference");
        this.build = build;
        this.runner = runner;
    }

    /**
     * The chaff must compile, and fail the tests that it names, in the way that it says.
     *
     * @param wheats folders of other right solutions by name, which chaffs may be edits of
     * @param everyTest whether the tests that it does not name run too; those that it names run
     *     first and by themselves, so that nothing that hangs before decides for them
     */
    public Trial chaff(Chaff chaff, Map<String, Path> wheats, boolean everyTest) {
        return trial(chaff.title(), () -> {
            Path classes = build.compiled(
                base(chaff, wheats).edited("chaff " + chaff.name(), chaff.edits()));
            Set<String> named = chaff.killedBy().stream()
                .map(test -> exercise.packageName() + "." + test).collect(Collectors.toSet());
            Patience patience = chaff.hangs() ? Patience.SHORT : Patience.USUAL;
            List<TestResult> results = runner.run(exercise, classes, named, patience);
            String problem = problem(chaff, results);
            if (problem.isEmpty() && !everyTest) {
                return new Trial(chaff.title(), results, "");
            }
            List<TestResult> all = runner.run(exercise, classes, Set.of(), patience);
            return new Trial(chaff.title(), all,
                problem.isEmpty() ? "" : problem + noticed(all));
        });
    }

    /** The wheat must earn every point. */
    public Trial wheat(Path wheat) {
        String name = "wheat " + wheat.getFileName();
        return trial(name, () -> {
            Path classes = build.compiled(reference.overlaid(wheat, name));
            List<Screen.Refusal> refused = new Screen(uses(classes)).refusals(classes);
            if (!refused.isEmpty()) {
                return new Trial(name, List.of(),
                    "is a right solution, but may not be run: " + refused);
            }
            List<TestResult> results =
                runner.run(exercise, classes, Set.of(), Patience.USUAL);
            return new Trial(name, results, missing(results).isEmpty() ? ""
                : "is a right solution, but fails\n" + missing(results));
        });
    }

    /**
     * The stub must compile, count as not attempted, and earn exactly nothing when every test is
     * forced to run.
     */
    public Trial stub() {
        return trial("stub", () -> {
            Path classes = build.compiled(reference.changed("stub", Stub::of));
            if (Attempts.attempted(classes, new ExercisePackage(exercise.packageName(), null))) {
                throw new SharpnessException(
                    "it counts as attempted: a body marked @Solve does more than throw Unsolved");
            }
            return earningNothing("stub", classes);
        });
    }

    /** Bodies that do nothing and return 0, false, null or something empty must earn nothing. */
    public Trial defaults() {
        return trial("defaults", () -> earningNothing("defaults",
            build.compiled(reference.changed("defaults", Defaults::of))));
    }

    private Trial earningNothing(String name, Path classes) {
        List<TestResult> results = runner.run(exercise, classes, Set.of(), Patience.SHORT);
        ExerciseScore score = Scoring.score(exercise, results);
        List<String> earning = score.tests().stream()
            .filter(test -> test.test().weight() > 0 && test.verdict() == TestVerdict.PASSED)
            .map(test -> test.test().shortId())
            .toList();
        BigDecimal earned = score.earned();
        return new Trial(name, results, earning.isEmpty() ? "" : "it earns %s of %d points: "
            .formatted(earned.stripTrailingZeros().toPlainString(), exercise.points())
            + "it passes " + String.join(", ", earning));
    }

    private Variant base(Chaff chaff, Map<String, Path> wheats) {
        if (chaff.of().isEmpty()) {
            return reference;
        }
        if (!wheats.containsKey(chaff.of())) {
            throw new SharpnessException("'of' names %s, which is no wheat; there are %s"
                .formatted(chaff.of(), wheats.keySet().stream().sorted().toList()));
        }
        return reference.overlaid(wheats.get(chaff.of()), "wheat " + chaff.of());
    }

    private String problem(Chaff chaff, List<TestResult> results) {
        Map<String, TestResult> byTest = results.stream()
            .collect(Collectors.toMap(TestResult::test, Function.identity()));
        for (String killer : chaff.killedBy()) {
            TestResult result = byTest.get(exercise.packageName() + "." + killer);
            TestVerdict seen = result == null ? TestVerdict.NOT_RUN : result.verdict();
            if (seen == TestVerdict.PASSED) {
                return "it survives %s, which it names".formatted(killer);
            }
            if (seen != chaff.by()) {
                return "%s ends %s, not %s".formatted(killer, seen, chaff.by());
            }
        }
        return "";
    }

    /** Who noticed, where those that should have did not, or not so. */
    private String noticed(List<TestResult> results) {
        List<String> failing = failing(results);
        return failing.isEmpty() ? "; every test passes" : "; these fail: " + failing;
    }

    /** What the exercise allows beside the usual packages. */
    private List<String> uses(Path classes) {
        try (ExerciseLoader loader = new ExerciseLoader(
                exercise.packageName(), Sharpness.class.getClassLoader(), classes)) {
            return List.of(loader.exercise().uses());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + classes, e);
        }
    }

    private static Trial trial(String name, Supplier<Trial> tried) {
        try {
            return tried.get();
        } catch (SharpnessException e) {
            return new Trial(name, List.of(), e.getMessage());
        }
    }

    private List<String> failing(List<TestResult> results) {
        return results.stream()
            .filter(result -> result.verdict() != TestVerdict.PASSED)
            .map(result -> result.test().substring(exercise.packageName().length() + 1))
            .toList();
    }

    /** What is not passed, each test with what is known of it; empty if all is. */
    private String missing(List<TestResult> results) {
        ExerciseScore score = Scoring.score(exercise, results);
        return score.verdict() == Verdict.SOLVED ? "" : score.tests().stream()
            .filter(test -> test.verdict() != TestVerdict.PASSED)
            .map(Sharpness::line)
            .collect(Collectors.joining("\n"));
    }

    private static String line(TestScore test) {
        return "  " + test.test().shortId() + " " + test.verdict() + " " + test.finding();
    }
}
