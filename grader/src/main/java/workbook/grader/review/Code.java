package workbook.grader.review;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A file of a submission, beside its reference.
 *
 * @param id of its place in the page
 * @param path in the student's checkout
 * @param lines as they were handed in
 * @param more how many further lines there are, which are not shown
 * @param missing whether the file was not handed in, and only the reference has it
 * @param reference the reference's lines; none if it has no such file
 * @param diff what became of the stub
 */
public record Code(String id, String path, List<Line> lines, long more, boolean missing,
        List<String> reference, StubDiff diff) {

    /**
     * A line of it.
     *
     * @param id of its place in the page; empty if nothing leads there
     * @param text the line without its end
     * @param notes what findings say of it
     * @param missed whether no test ran it
     */
    public record Line(String id, String text, List<String> notes, boolean missed) {

        public boolean plain() {
            return id.isEmpty() && !missed;
        }

        public String kind() {
            return (notes.isEmpty() ? "" : "marked") + (missed ? " missed" : "");
        }
    }

    /** The name of the file. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean hasReference() {
        return !reference.isEmpty();
    }

    /** Where the page shows a line; empty if it does not. */
    public String place(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1).id() : "";
    }

    /** The lines that no test ran, as in {@code "7, 9-12"}; empty if there are none. */
    public String missed() {
        return Ranges.of(IntStream.range(0, lines.size())
            .filter(at -> lines.get(at).missed()).map(at -> at + 1).boxed().toList());
    }
}
