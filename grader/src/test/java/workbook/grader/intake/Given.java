package workbook.grader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;

/** A small workbook, and what tests say of submissions to it. */
final class Given {

    static final String LRU = "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/lru/LruCache.java";
    static final String SEARCH =
        "phase4-ds-algo/src/main/java/workbook/dsalgo/algo/binarysearch/BinarySearch.java";
    static final String LAYOUT =
        "phase1-foundations/src/main/java/workbook/foundations/values/layout/Layout.java";
    static final String WITHOUT_LRU = "; 4.10 ds.lru is graded without it";

    static final Shelf SHELF = new Shelf(List.of(
        item("1.1", "workbook.foundations.values.layout"),
        item("4.10", "workbook.dsalgo.ds.lru"),
        item("4.14", "workbook.dsalgo.algo.binarysearch")));

    private Given() {
    }

    private static Item item(String id, String packageName) {
        return new Item(id, "", 10, 30, List.of(), packageName);
    }

    /** The usual caps. */
    static Intake intake() {
        return new Intake(SHELF, Limits.USUAL);
    }

    /** The usual caps but one. */
    static Intake intake(String cap, Object value) {
        return new Intake(SHELF, limits(cap, value));
    }

    /** The usual caps but one, by the name of the component. */
    static Limits limits(String cap, Object value) {
        try {
            RecordComponent[] components = Limits.class.getRecordComponents();
            Object[] values = new Object[components.length];
            boolean known = false;
            for (int at = 0; at < values.length; at++) {
                boolean meant = components[at].getName().equals(cap);
                known |= meant;
                values[at] = meant ? value : components[at].getAccessor().invoke(Limits.USUAL);
            }
            if (!known) {
                throw new AssertionError("no cap " + cap);
            }
            return (Limits) Limits.class.getDeclaredConstructor(Arrays.stream(components)
                .map(RecordComponent::getType).toArray(Class[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a file and the folders above it. */
    static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String content) {
        return write(file, bytes(content));
    }

    /** The sources, each as {@code path=text}. */
    static List<String> sources(Submission submission) {
        return submission.sources().entrySet().stream()
            .map(each -> each.getKey() + "=" + new String(each.getValue(), StandardCharsets.UTF_8))
            .toList();
    }

    /** What was ignored, each as {@code path: reason}. */
    static List<String> ignored(Submission submission) {
        return submission.ignored().stream().map(each -> each.path() + ": " + each.words())
            .collect(Collectors.toList());
    }
}
