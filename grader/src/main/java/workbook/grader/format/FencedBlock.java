package workbook.grader.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fenced block of a Markdown text: from one line of three backquotes to the next.
 *
 * @param lines of the whole text
 * @param first index of the line that opens it
 * @param last index of the line that closes it
 */
record FencedBlock(List<String> lines, int first, int last) {

    static final String FENCE = "```";

    /**
     * The block that begins in line {@code at}, if there is one.
     *
     * @throws IllegalArgumentException if it is not closed, naming its line
     */
    static Optional<FencedBlock> at(List<String> lines, int at) {
        if (at >= lines.size() || !lines.get(at).strip().startsWith(FENCE)) {
            return Optional.empty();
        }
        for (int last = at + 1; last < lines.size(); last++) {
            if (lines.get(last).strip().equals(FENCE)) {
                return Optional.of(new FencedBlock(lines, at, last));
            }
        }
        throw new IllegalArgumentException("line " + (at + 1) + ": the block does not end");
    }

    /** What is in it, without the indentation of the fence; each line with its end. */
    String text() {
        int indent = lines.get(first).indexOf(FENCE);
        return lines.subList(first + 1, last).stream()
            .map(line -> line.substring(
                Math.min(indent, line.length() - line.stripLeading().length())) + "\n")
            .collect(Collectors.joining());
    }
}
