package workbook.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an archive makes it another one. */
class ContentHashTest {

    private static final String SERVICE = "META-INF/services/org.junit.platform.Launcher";

    @TempDir
    private Path folder;

    @Test
    void notesOfTheBuildMakeNoOtherArchive() throws IOException {
        assertThat(hash(Map.of("A.class", "a", "META-INF/MANIFEST.MF", "Created-By: one",
            "META-INF/maven/g/a/pom.properties", "one")))
            .isEqualTo(hash(Map.of("A.class", "a", "META-INF/MANIFEST.MF", "Created-By: other")))
            .isEqualTo(hash(Map.of("A.class", "a")));
    }

    @Test
    void classesAndServicesDo() throws IOException {
        String one = hash(Map.of("A.class", "a", SERVICE, "A"));
        assertThat(one).isEqualTo(hash(Map.of(SERVICE, "A", "A.class", "a")))
            .isNotEqualTo(hash(Map.of("A.class", "b", SERVICE, "A")))
            .isNotEqualTo(hash(Map.of("A.class", "a", SERVICE, "B")))
            .isNotEqualTo(hash(Map.of("A.class", "a")));
        assertThat(hash(Map.of("META-INF/versions/25/A.class", "a")))
            .isNotEqualTo(hash(Map.of("META-INF/versions/25/A.class", "b")));
    }

    private String hash(Map<String, String> entries) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> each : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        ContentHash hash = new ContentHash();
        hash.addEntries(jar);
        return hash.text();
    }
}
