package workbook.grader.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.page.Templates;

/**
 * What is around a page.
 *
 * @param style the style sheet
 * @param script between marks that let a reader of XML pass over it
 * @param policy which the browser obeys: this script and no other, and nothing from elsewhere
 */
public record Frame(String style, String script, String policy) {

    /** @param scripts of the page, as in {@code "review/index.js"} */
    static Frame of(String... scripts) {
        String code = "//<![CDATA[\n"
            + Stream.of(scripts).map(Templates::resource).collect(Collectors.joining())
            + Templates.resource("page/printing.js") + "//]]>\n";
        return new Frame(
            Templates.resource("page/report.css") + Templates.resource("review/review.css"), code,
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
                + "style-src 'unsafe-inline'; script-src 'sha256-" + hash(code) + "'");
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
