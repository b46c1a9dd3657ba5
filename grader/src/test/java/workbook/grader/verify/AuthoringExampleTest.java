package workbook.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.format.ExerciseTable;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Projection;
import workbook.grader.source.TextFiles;
import workbook.grader.verify.Verifier.Wanted;

/** The example that docs/authoring.md spells out is in order, as {@code new} and it make it. */
class AuthoringExampleTest {

    private static final Path DOCUMENT = Path.of("../docs/authoring.md");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:java|yaml))`");
    private static final Pattern MARKER = Pattern.compile("(?m)^<!-- break: [\\w-]+ -->$");

    @TempDir
    private Path root;

    @Test
    void theWorkedExampleIsProved() throws IOException {
        Files.writeString(root.resolve("README.md"), "| | | **0 exercises** | **0** | |\n");
        Skeleton.write(Skeleton.of(Shelf.ofReferences(root), "4.99", "algo.clamp", "Clamp", 5, 10)
            .files(root));
        assertThat(problems()).as("what is made first compiles, and its stub is asked for")
            .contains("./workbook stubs").contains("no wheat").doesNotContain("does not compile");
        Map<Path, String> blocks = blocks();
        assertThat(blocks).hasSize(6);
        Skeleton.write(blocks);
        Path chapter = root.resolve(
            "phase4-ds-algo/src/main/java/workbook/dsalgo/algo/clamp/README.md");
        Files.writeString(chapter, MARKER.matcher(TextFiles.read(chapter))
            .replaceFirst(marker()));
        new Projection(root).write();
        Files.writeString(root.resolve("README.md"), ExerciseTable.written(
            TextFiles.read(root.resolve("README.md")),
            List.of(Declared.of(item()))));
        assertThat(problems()).isEmpty();
    }

    /** The blocks of Java and YAML, each with the file that was named last before it. */
    private Map<Path, String> blocks() {
        Map<Path, String> blocks = new LinkedHashMap<>();
        Path named = root;
        Path file = null;
        StringBuilder block = null;
        for (String line : TextFiles.read(DOCUMENT).lines().toList()) {
            if (block != null && line.equals("```")) {
                blocks.put(file, block.toString());
                named = file.getParent();
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (line.equals("```java") || line.equals("```yaml")) {
                block = new StringBuilder();
            } else {
                Matcher name = FILE.matcher(line);
                if (name.find()) {
                    file = name.group(1).contains("/")
                        ? root.resolve(name.group(1)) : named.resolve(name.group(1));
                }
            }
        }
        return blocks;
    }

    private static String marker() {
        Matcher marker = MARKER.matcher(TextFiles.read(DOCUMENT));
        assertThat(marker.find()).isTrue();
        return marker.group();
    }

    private Item item() {
        return Shelf.ofReferences(root).byId("4.99").orElseThrow();
    }

    private String problems() {
        try (Verifier verifier =
                new Verifier(root, Path.of("target/workbook.jar").toAbsolutePath(), 1)) {
            return String.join("\n",
                verifier.verify(item(), Wanted.proof(true)).join().verified().problems());
        }
    }
}
