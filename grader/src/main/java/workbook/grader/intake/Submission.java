package workbook.grader.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one student handed in, after everything that does not count was left out.
 *
 * @param student the name of the container without its ending, in Unicode's composed form
 * @param container the name of the folder or file
 * @param refused why nothing of it can be read, a clause without a name and a full stop, as in
 *     {@code "it breaks off"}; empty if it can
 * @param sources the bytes of Java sources by their path in a checkout, as in
 *     {@code "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/heap/Heap.java"}
 * @param ignored everything else, in the order of the paths
 * @param progress the text of the student's state file; empty if none was handed in
 * @param touches the commits of a repository, oldest first; none of other containers
 * @param newest the newest time of a source in an archive, which a student can set as they like;
 *     none of folders, where it is that of the last copy, and of archives that leave out the zone
 */
public record Submission(String student, String container, String refused,
        SortedMap<String, byte[]> sources, List<Ignored> ignored, String progress,
        List<Touch> touches, Optional<Instant> newest) {

    public Submission {
        ignored = List.copyOf(ignored);
        touches = List.copyOf(touches);
    }

    /** The same of a student of another name. */
    Submission of(String name) {
        return new Submission(
            name, container, refused, sources, ignored, progress, touches, newest);
    }
}
