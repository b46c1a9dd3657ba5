package workbook.grader.source;

import java.util.List;
import java.util.regex.Pattern;

/** Where the comments of a Java text are; what looks like one in a string is none. */
final class Comments {

    private static final String TEXT_BLOCK =
        "\"\"\"[^\\\\\"]*+(?:(?:\\\\.|\"(?!\"\"))[^\\\\\"]*+)*+\"\"\"";
    private static final String STRING = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final String CHARACTER = "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'";
    private static final String COMMENT = "//[^\\n]*+|/\\*.*?\\*/";
    private static final Pattern TOKENS = Pattern.compile(
        String.join("|", TEXT_BLOCK, STRING, CHARACTER, COMMENT), Pattern.DOTALL);

    /** One comment, of either kind, in {@code [from, to)}. */
    record Comment(int from, int to, String text) {
    }

    private Comments() {
    }

    /** The comments in their order. */
    static List<Comment> in(String java) {
        return TOKENS.matcher(java).results()
            .filter(token -> token.group().startsWith("/"))
            .map(token -> new Comment(token.start(), token.end(), token.group()))
            .toList();
    }
}
