package workbook.grader.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.ResourceCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Prints pages from the templates among the grader's resources. A template knows where it stands,
 * so no value becomes markup; and characters that are not seen, or that turn text around, are
 * replaced by visible ones wherever they stand ({@link VisibleOutput}). Templates are compiled when
 * they are first used, which takes about a second.
 */
public final class Templates {

    private static final String ROOT = "workbook/grader";

    private final TemplateEngine engine;

    /** @param classes a folder for what the templates are compiled to */
    public Templates(Path classes) {
        ClassLoader loader = Templates.class.getClassLoader();
        this.engine = TemplateEngine.create(
            new ResourceCodeResolver(ROOT, loader), classes, ContentType.Html, loader);
        engine.setTrimControlStructures(true);
        engine.setCompileArgs("--release", "25", "-proc:none");
    }

    /** The page. @param template from the root of all templates, as in {@code "page/report.jte"} */
    public String print(String template, Map<String, Object> values) {
        VisibleOutput page = new VisibleOutput();
        engine.render(template, values, page);
        return page.toString();
    }

    /** A style sheet or script, as it stands. @param name as in {@code "page/report.css"} */
    public static String resource(String name) {
        String path = "/" + ROOT + "/" + name;
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
