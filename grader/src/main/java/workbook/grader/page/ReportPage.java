package workbook.grader.page;

import java.nio.file.Path;
import java.util.Map;
import workbook.grader.picture.SvgStyle;

/** Prints a report as a page. */
public final class ReportPage {

    private final Templates templates;

    /** @param classes a folder for what the templates are compiled to */
    public ReportPage(Path classes) {
        this.templates = new Templates(classes);
    }

    /** The page. */
    public String print(Report report) {
        return templates.print("page/report.jte", Map.of("report", report,
            "style", Templates.resource("page/report.css") + SvgStyle.SHEET,
            "script", Templates.resource("page/report.js")
                + Templates.resource("page/printing.js")));
    }
}
