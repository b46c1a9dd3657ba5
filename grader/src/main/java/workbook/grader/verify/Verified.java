package workbook.grader.verify;

import java.util.List;
import java.util.Map;

/**
 * What is known of one exercise.
 *
 * @param id as in {@code "4.14"}
 * @param name as in {@code "algo.binarysearch"}
 * @param points that it is worth
 * @param tests ids of its tests without the package, in the order in which they run
 * @param hidden those of them that count: hidden tests and gates
 * @param unproven those of these that no chaff names
 * @param checks in their order
 * @param kills short ids of the tests that noticed a chaff, by its name
 * @param messages what a learner reads who has written a chaff, by its name
 * @param breaks what the chapter shows of that, by the chaff's name
 * @param everyTest whether all tests ran for every chaff, so that {@code kills} is complete
 * @param coverage of the reference
 * @param millis of processor time, about
 */
public record Verified(String id, String name, int points, List<String> tests, List<String> hidden,
        List<String> unproven, List<Check> checks, Map<String, List<String>> kills,
        Map<String, String> messages, Map<String, String> breaks, boolean everyTest,
        String coverage, long millis) {

    /** Whether nothing is red. */
    public boolean inOrder() {
        return checks.stream().noneMatch(Check::red);
    }

    /** Names of the chaffs that were seen to die by {@code test}. */
    public List<String> killedBy(String test) {
        return kills.entrySet().stream().filter(kill -> kill.getValue().contains(test))
            .map(Map.Entry::getKey).sorted().toList();
    }

    /** As in "4.14 algo.binarysearch". */
    public String title() {
        return id + " " + name;
    }

    /** How many checks begin with {@code what}. */
    public long count(String what) {
        return checks.stream().filter(check -> check.what().startsWith(what)).count();
    }

    /** What is red, each with the exercise and in the words of its check. */
    public List<String> problems() {
        return checks.stream().filter(Check::red)
            .map(check -> "%s, %s: %s".formatted(title(), check.what(), check.problem()))
            .toList();
    }
}
