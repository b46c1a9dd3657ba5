package workbook.grader.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.Stub;
import workbook.grader.suite.Attempts;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.suite.SuiteRun;

/**
 * Runs an exercise's suites against variants of its reference solution.
 *
 * <p>Every check throws a {@link SharpnessException} that says what was seen instead. Not
 * thread-safe: it shares one compiler.
 */
public final class Sharpness {

    private final Path references;
    private final Path testClasses;
    private final Path work;
    private final SourceCompiler compiler;

    /**
     * A check of the solutions in {@code references}.
     *
     * @param testClasses where the suites were compiled to
     * @param work a folder for compiled variants
     * @param compiler sees the grader and all reference solutions
     */
    public Sharpness(Path references, Path testClasses, Path work, SourceCompiler compiler) {
        this.references = references;
        this.testClasses = testClasses;
        this.work = work;
        this.compiler = compiler;
    }

    /** The chaff must compile, and fail the test that it names, in the way that it says. */
    public void checkChaff(Manifest.Exercise exercise, Chaff chaff) {
        Variant reference = reference(exercise);
        if (!reference.sources().containsKey(chaff.file())) {
            throw new SharpnessException("chaff %s: there is no file %s in %s"
                .formatted(chaff.name(), chaff.file(), exercise.packageName()));
        }
        SuiteRun run = compile(reference.changed("chaff " + chaff.name(),
            (file, text) -> file.equals(chaff.file()) ? chaff.edit(text) : text));
        String named = exercise.packageName() + "." + chaff.killedBy();
        TestVerdict seen = run.run(Set.of(named)).stream().findFirst()
            .map(TestResult::verdict).orElse(TestVerdict.NOT_RUN);
        if (seen == chaff.by()) {
            return;
        }
        if (seen != TestVerdict.PASSED) {
            throw new SharpnessException("chaff %s: %s ends %s, not %s".formatted(
                chaff.name(), chaff.killedBy(), seen, chaff.by()));
        }
        List<String> killers = failing(exercise, run.run());
        throw new SharpnessException(killers.isEmpty()
            ? "chaff %s survives: every test passes".formatted(chaff.name())
            : "chaff %s is killed by %s, but not by %s, which it names"
                .formatted(chaff.name(), killers, chaff.killedBy()));
    }

    /** The wheat must earn every point. */
    public void checkWheat(Manifest.Exercise exercise, Path wheat) {
        Variant variant = reference(exercise).overlaid(wheat, "wheat " + wheat.getFileName());
        List<TestResult> results = compile(variant).run();
        if (Scoring.score(exercise, results).verdict() != Verdict.SOLVED) {
            throw new SharpnessException("%s of %s is a right solution, but fails %s"
                .formatted(variant.name(), exercise.name(), failures(exercise, results)));
        }
    }

    /**
     * The stub must compile, count as not attempted, and earn exactly nothing when every test is
     * forced to run.
     */
    public void checkStub(Manifest.Exercise exercise) {
        Variant stub = reference(exercise).changed("stub", Stub::of);
        Path classes = compiled(stub);
        if (Attempts.attempted(classes, new ExercisePackage(exercise.packageName(), null))) {
            throw new SharpnessException("the stub of %s counts as attempted: a body marked "
                .formatted(exercise.name()) + "@Solve does more than throw Unsolved");
        }
        ExerciseScore score = Scoring.score(exercise, run(stub, classes).run());
        List<String> earning = score.tests().stream()
            .filter(test -> test.test().weight() > 0 && test.verdict() == TestVerdict.PASSED)
            .map(test -> test.test().shortId())
            .toList();
        if (!earning.isEmpty() || score.earned().signum() != 0) {
            throw new SharpnessException("the stub of %s earns %s points: it passes %s"
                .formatted(exercise.name(), score.earned(), earning));
        }
    }

    private Variant reference(Manifest.Exercise exercise) {
        return Variant.read(references, exercise.packageName(), "reference");
    }

    private SuiteRun compile(Variant variant) {
        return run(variant, compiled(variant));
    }

    private SuiteRun run(Variant variant, Path classes) {
        return new SuiteRun(variant.packageName(), classes, testClasses);
    }

    private Path compiled(Variant variant) {
        Path classes = work.resolve(variant.packageName())
            .resolve(variant.name().replace(' ', '-'));
        return switch (compiler.compile(variant.packageName(), variant.sources(), classes)) {
            case SourceCompiler.Compiled(Path compiled) -> compiled;
            case SourceCompiler.Broken(List<SourceCompiler.Problem> problems) ->
                throw new SharpnessException("%s of %s does not compile: %s"
                    .formatted(variant.name(), variant.packageName(), problems.getFirst()));
        };
    }

    private static List<String> failing(Manifest.Exercise exercise, List<TestResult> results) {
        return Scoring.score(exercise, results).tests().stream()
            .filter(test -> test.verdict() != TestVerdict.PASSED)
            .map(test -> test.test().shortId())
            .toList();
    }

    private static String failures(Manifest.Exercise exercise, List<TestResult> results) {
        return Scoring.score(exercise, results).tests().stream()
            .filter(test -> test.verdict() != TestVerdict.PASSED)
            .map(test -> test.test().shortId() + " " + test.verdict() + " " + test.finding())
            .collect(Collectors.joining("\n"));
    }
}
