package workbook.grader.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.ResourceCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import workbook.grader.picture.SvgStyle;

/**
 * Prints a report as a page. Its templates are compiled when they are first used, which takes
 * about a second.
 */
public final class ReportPage {

    private static final String TEMPLATES = "workbook/grader/page";

    private final TemplateEngine engine;

    /** @param classes a folder for what the templates are compiled to */
    public ReportPage(Path classes) {
        ClassLoader loader = ReportPage.class.getClassLoader();
        this.engine = TemplateEngine.create(
            new ResourceCodeResolver(TEMPLATES, loader), classes, ContentType.Html, loader);
        engine.setTrimControlStructures(true);
        engine.setCompileArgs("--release", "25", "-proc:none");
    }

    /** The page. */
    public String print(Report report) {
        StringOutput page = new StringOutput();
        engine.render("report.jte", Map.of("report", report,
            "style", resource("report.css") + SvgStyle.SHEET, "script", resource("report.js")),
            page);
        return page.toString();
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
