package workbook.grader.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.intake.Intake;
import workbook.grader.intake.Limits;
import workbook.grader.intake.Submission;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.source.TextFiles;

/** What a kit's README says of handing in is what becomes of it. */
class HandInTest {

    @TempDir
    private Path folder;

    @Test
    void aZipOfTheKit_isASubmission_andWhatCountsIsWhatTheReadmeSays() throws IOException {
        MiniCheckout checkout = new MiniCheckout(folder.resolve("checkout"));
        Path kit = new Kit(checkout.root()).make(folder.resolve("kit"), Optional.empty()).folder();
        assertThat(kit.resolve("README.md")).content().contains("zip -r NAME.zip .",
            "git bundle create NAME.bundle HEAD", "`phase*/src/main/java`", "./workbook run 4.1`",
            "`package-info.java`", "`.workbook/progress`");
        Files.writeString(kit.resolve(MiniCheckout.ADDER + "/Helper.java"),
            "package workbook.dsalgo.mini.adder; class Helper { }");
        Path zip = folder.resolve("in/Ada.zip");
        zip(kit, zip);

        Submission handedIn =
            new Intake(checkout.shelf(), Limits.USUAL).read(zip);
        assertThat(handedIn.refused()).isEmpty();
        assertThat(handedIn.sources().keySet()).contains(MiniCheckout.ADDER + "/Adder.java",
            MiniCheckout.ADDER + "/Helper.java")
            .allMatch(path -> path.matches("phase\\d[^/]*/src/main/java/.*\\.java"))
            .noneMatch(path -> path.endsWith("package-info.java"));
    }

    private static void zip(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : TextFiles.below(from)) {
                zip.putNextEntry(new ZipEntry(from.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
    }
}
