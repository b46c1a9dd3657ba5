package workbook.grader.command;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has commands work on a checkout of the test's, and after it on the one they had before. */
final class RootProperty implements BeforeEachCallback, AfterEachCallback {

    private static final String NAME = "workbook.root";

    private String before;

    static void set(Path root) {
        System.setProperty(NAME, root.toString());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        before = System.getProperty(NAME);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (before == null) {
            System.clearProperty(NAME);
        } else {
            System.setProperty(NAME, before);
        }
    }
}
