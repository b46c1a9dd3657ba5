package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.page.Templates;

/** Three hundred submissions: what they cost to print, and how fast their table opens. */
class SpeedBrowserTest {

    private static final int STUDENTS = 300;

    @TempDir
    private Path folder;

    @Test
    void threeHundredSubmissionsOpenInASecond() throws IOException {
        List<String> students = BigClass.students(STUDENTS);
        ReviewPages pages = new ReviewPages(new Templates(folder.resolve("classes")));
        References references = BigClass.references();
        pages.write(folder.resolve("warm"), students.subList(0, 10), BigClass::grade, references,
            BigClass.similarities(10));
        long cpu = cpu();
        pages.write(folder.resolve("pages"), students, BigClass::grade, references,
            BigClass.similarities(STUDENTS));
        long perPage = (cpu() - cpu) / 1_000_000 / STUDENTS;
        System.gc();
        System.out.printf("review: %d pages, %d ms of processor time a page, %d KB a page, index %d"
            + " KB, class page %d KB, %d MB of heap afterwards%n", STUDENTS, perPage,
            size("student000.html"), size("index.html"), size("class.html"),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        assertThat(perPage).isLessThan(100);
        try (Browser browser = new Browser()) {
            browser.countBusyTime();
            browser.open("about:blank");
            for (String page : List.of("index.html", "class.html", "student000.html")) {
                browser.open(folder.resolve("pages").resolve(page));
                long busy = browser.busyMillis();
                System.out.printf("review: %s opens in %d ms, %d ms of them busy%n", page,
                    browser.number("return Math.round("
                        + "performance.getEntriesByType('navigation')[0].loadEventEnd)"), busy);
                assertThat(busy).as(page).isPositive().isLessThan(1000);
            }
            browser.open(folder.resolve("pages/index.html"));
            long sorted = browser.number("var start = performance.now();"
                + "document.querySelector('thead th:nth-child(10) button').click();"
                + "document.body.offsetHeight; return Math.round(performance.now() - start)");
            System.out.printf("review: the table is sorted in %d ms%n", sorted);
            browser.picture("index-300", 1280);
        }
    }

    private long size(String page) throws IOException {
        return Files.size(folder.resolve("pages").resolve(page)) >> 10;
    }

    /** In nanoseconds, of all threads. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
