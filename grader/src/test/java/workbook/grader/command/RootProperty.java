package workbook.grader.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import workbook.grader.Shipped;

/**
 * Has commands work on a checkout of the test's, and after it on the one they had before. Meanwhile
 * they start processes as {@code ./workbook} does, see {@link Shipped}.
 */
final class RootProperty implements BeforeEachCallback, AfterEachCallback {

    private static final String NAME = "workbook.root";

    private final Map<String, Optional<String>> before = new TreeMap<>();

    static void set(Path root) {
        System.setProperty(NAME, root.toString());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Map.of(NAME, Optional.<String>empty(), "java.class.path", Optional.of(Shipped.classPath()),
            "workbook.aot", Optional.of(Shipped.cache())).forEach((name, value) -> {
                before.put(name, Optional.ofNullable(System.getProperty(name)));
                value.ifPresent(given -> System.setProperty(name, given));
            });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        before.forEach((name, value) -> value.ifPresentOrElse(
            given -> System.setProperty(name, given), () -> System.clearProperty(name)));
    }
}
