package workbook.grader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fenced blocks that stand right behind a line that says what they show. */
final class MarkedBlocks {

    private MarkedBlocks() {
    }

    /** The index of each line that {@code marker} matches, whole. */
    static List<Integer> markers(List<String> lines, Pattern marker) {
        List<Integer> markers = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (marker.matcher(lines.get(at)).matches()) {
                markers.add(at);
            }
        }
        return markers;
    }

    /**
     * The text with blocks renewed; everything else is left as it is.
     *
     * @param shown the lines to show for a marker; nothing if it is to be left alone
     * @param added whether a marker without a block gets one
     * @throws IllegalArgumentException if a block is not closed, naming its line
     */
    static String renewed(String text, Pattern marker, boolean added,
            Function<MatchResult, Optional<String>> shown) {
        List<String> lines = text.lines().toList();
        List<String> renewed = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at++);
            renewed.add(line);
            Matcher marked = marker.matcher(line);
            if (!marked.matches()) {
                continue;
            }
            Optional<FencedBlock> block = FencedBlock.at(lines, at);
            Optional<String> content = block.isPresent() || added
                ? shown.apply(marked) : Optional.empty();
            if (content.isPresent()) {
                renewed.add(block.map(old -> lines.get(old.first())).orElse(FencedBlock.FENCE));
                content.get().lines().forEach(renewed::add);
                renewed.add(FencedBlock.FENCE);
                at = block.map(old -> old.last() + 1).orElse(at);
            }
        }
        return String.join("\n", renewed) + "\n";
    }
}
