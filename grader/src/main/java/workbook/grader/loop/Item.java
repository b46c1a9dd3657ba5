package workbook.grader.loop;

import java.util.List;
import workbook.grader.source.Phase;

/**
 * An exercise, as its {@code package-info.java} declares it.
 *
 * @param id as in {@code "4.14"}
 * @param title as in {@code "Binary search"}
 * @param points what a full solution earns
 * @param minutes how long a first solution takes
 * @param requires ids of the exercises that come first
 * @param packageName as in {@code "workbook.dsalgo.algo.binarysearch"}
 */
public record Item(String id, String title, int points, int minutes, List<String> requires,
        String packageName) {

    public Item {
        requires = List.copyOf(requires);
    }

    /** Chapter and exercise, as in {@code "algo.binarysearch"}. */
    public String name() {
        return packageName.split("\\.", 3)[2];
    }

    /** The phase that it belongs to. */
    public Phase phase() {
        return Phase.of(packageName);
    }

    /** The package as a folder, with slashes. */
    public String folder() {
        return packageName.replace('.', '/');
    }

    /** Id and name, as messages call it: {@code "4.14 algo.binarysearch"}. */
    public String label() {
        return id + " " + name();
    }
}
