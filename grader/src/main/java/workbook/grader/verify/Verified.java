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
 * @param gates those of them that are gates
 * @param hidden those of them that count: hidden tests and gates
 * @param checks in their order
 * @param kills short ids of the tests that noticed a chaff, by its name
 * @param messages what a learner reads who has written a chaff, by its name
 * @param breaks what the chapter shows of that, by the chaff's name
 * @param named short ids of the tests that chaffs name
 * @param everyTest whether all tests ran for every chaff, so that {@code kills} is complete
 * @param coverage of the reference
 * @param millis of processor time, about
 */
public record Verified(String id, String name, int points, List<String> tests, List<String> gates,
        List<String> hidden, List<Check> checks, Map<String, List<String>> kills,
        Map<String, String> messages, Map<String, String> breaks, List<String> named,
        boolean everyTest, String coverage, long millis) {

    /** Whether nothing is red. */
    public boolean inOrder() {
        return checks.stream().noneMatch(Check::red);
    }

    /** Hidden tests and gates that no chaff proves: none names them, and none was seen to die. */
    public List<String> unproven() {
        return hidden.stream()
            .filter(test -> !named.contains(test)
                && kills.values().stream().noneMatch(killers -> killers.contains(test)))
            .toList();
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
