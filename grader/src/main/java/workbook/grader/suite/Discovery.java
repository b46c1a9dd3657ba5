package workbook.grader.suite;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.score.Manifest;

/**
 * Reads the manifest from compiled suites: what is expected to report, before anything runs.
 */
public final class Discovery {

    private Discovery() {
    }

    /**
     * The manifest of a module.
     *
     * @param module its name
     * @param exercises what it holds
     * @param testClasses where its suites were compiled to
     * @param loader sees suites and exercises
     * @throws FormatException if a hidden test has no property, a weight is below 1, an exercise
     *     has no hidden test, or a suite stands in a package that is no exercise
     */
    public static Manifest manifest(String module, List<ExercisePackage> exercises,
            Path testClasses, ClassLoader loader) {
        Suites.checkPackages(testClasses, exercises);
        List<String> problems = new ArrayList<>();
        List<Manifest.Exercise> found = exercises.stream()
            .map(exercise -> exercise(exercise, testClasses, loader, problems))
            .toList();
        if (!problems.isEmpty()) {
            throw new FormatException(problems);
        }
        return new Manifest(module, found);
    }

    private static Manifest.Exercise exercise(ExercisePackage exercise, Path testClasses,
            ClassLoader loader, List<String> problems) {
        List<String> suites = Suites.of(testClasses, exercise.name());
        Map<String, Method> methods = methods(SuiteLauncher.load(suites, loader));
        List<Manifest.Test> tests = methods.entrySet().stream()
            .map(entry -> test(entry.getKey(), entry.getValue(), problems))
            .toList();
        if (tests.stream().mapToInt(Manifest.Test::weight).sum() == 0) {
            problems.add("%s: no hidden test; an exercise has a …Suite class with weighted tests"
                .formatted(exercise.name()));
        }
        return new Manifest.Exercise(exercise.exercise().id(), exercise.name(),
            exercise.exercise().title(), exercise.exercise().points(), tests);
    }

    /** Test methods by id, in the order in which they run. */
    private static Map<String, Method> methods(List<Class<?>> suites) {
        Map<String, Method> methods = new LinkedHashMap<>();
        if (suites.isEmpty()) {
            return methods;
        }
        TestPlan plan = SuiteLauncher.create().discover(SuiteLauncher.request(suites));
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier node : plan.getDescendants(root)) {
                testMethod(node).ifPresent(
                    source -> methods.putIfAbsent(id(source), source.getJavaMethod()));
            }
        }
        return methods;
    }

    /** The method behind a node that is a test, or that makes tests when it runs. */
    static Optional<MethodSource> testMethod(TestIdentifier node) {
        return node.getSource()
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast);
    }

    static String id(MethodSource source) {
        return source.getClassName() + "." + source.getMethodName();
    }

    private static Manifest.Test test(String id, Method method, List<String> problems) {
        boolean hidden = Suites.isHidden(method.getDeclaringClass().getName());
        Property property = method.getAnnotation(Property.class);
        Weight weight = method.getAnnotation(Weight.class);
        boolean gate = method.isAnnotationPresent(Gate.class);
        if (hidden && (property == null || property.value().isBlank())) {
            problems.add(id + ": a hidden test says its rule in @Property(\"…\")");
        }
        if (weight != null && (weight.value() < 1 || gate || !hidden)) {
            problems.add(id + ": @Weight(" + weight.value()
                + "); a weight is at least 1, and gates and examples have none");
        }
        int counts = gate || !hidden ? 0 : weight == null ? 1 : weight.value();
        return new Manifest.Test(id, property == null ? sentence(method.getName())
            : property.value(), counts, gate);
    }

    /** An example's name as words: {@code findsInARotatedList} is "finds in a rotated list". */
    private static String sentence(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
            .toLowerCase(java.util.Locale.ROOT);
    }
}
