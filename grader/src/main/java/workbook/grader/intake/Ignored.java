package workbook.grader.intake;

/**
 * Something that was handed in and counts for nothing.
 *
 * @param path as it stands in the container, made printable
 * @param reason one clause, as in {@code "a link"}
 * @param files how many files it stands for, 1 or more: a folder of them may be one row
 * @param urgent whether somebody must look: an exercise may be graded without something that was
 *     meant for it, or something else counts in its place
 */
public record Ignored(String path, String reason, int files, boolean urgent) {

    /** One file that nobody has to look at. */
    public Ignored(String path, String reason) {
        this(path, reason, 1, false);
    }

    /** The reason, after the number of files where that is more than one. */
    public String words() {
        return files == 1 ? reason : files + " files: " + reason;
    }
}
