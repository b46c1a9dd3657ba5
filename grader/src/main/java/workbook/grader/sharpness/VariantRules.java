package workbook.grader.sharpness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.grader.score.Manifest;

/** What a file of chaffs must look like before any of them is tried. */
public final class VariantRules {

    /** An exercise has at least so many chaffs. */
    public static final int CHAFFS = 4;

    private VariantRules() {
    }

    /**
     * What is wrong with the chaffs of an exercise; empty if nothing is.
     *
     * @param exercise what its suites promise
     * @param file as messages name it
     */
    public static List<String> problems(
            Manifest.Exercise exercise, String file, List<Chaff> chaffs) {
        List<String> problems = new ArrayList<>();
        if (chaffs.size() < CHAFFS) {
            problems.add("%s: %d chaffs; an exercise has at least %d"
                .formatted(file, chaffs.size(), CHAFFS));
        }
        Set<String> tests = exercise.tests().stream().map(Manifest.Test::shortId)
            .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (Chaff chaff : chaffs) {
            if (!names.add(chaff.name())) {
                problems.add("%s: two chaffs are called %s".formatted(file, chaff.name()));
            }
            chaff.killedBy().stream().filter(test -> !tests.contains(test))
                .forEach(test -> problems.add("%s: %s: killedBy names %s, which is no test of "
                    .formatted(file, chaff.title(), test) + "this exercise"));
        }
        List<String> unproven = unproven(exercise, chaffs);
        if (!unproven.isEmpty()) {
            problems.add("%s: no chaff names %s; what is never seen to fail may prove nothing"
                .formatted(file, String.join(", ", unproven)));
        }
        return problems;
    }

    /** Short ids of the hidden tests and gates that no chaff names. */
    public static List<String> unproven(Manifest.Exercise exercise, List<Chaff> chaffs) {
        Set<String> named = chaffs.stream().flatMap(chaff -> chaff.killedBy().stream())
            .collect(Collectors.toSet());
        return exercise.tests().stream()
            .filter(test -> test.weight() > 0 || test.gate())
            .map(Manifest.Test::shortId)
            .filter(test -> !named.contains(test))
            .toList();
    }
}
