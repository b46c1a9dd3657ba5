package workbook.grader.intake;

/**
 * Something that was handed in and counts for nothing.
 *
 * @param path as it stands in the container, made printable
 * @param reason one clause, as in {@code "a link"}
 */
public record Ignored(String path, String reason) {
}
