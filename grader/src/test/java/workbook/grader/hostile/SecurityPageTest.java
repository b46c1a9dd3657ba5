package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names every case and every guard, and none that does not exist. */
class SecurityPageTest {

    private static final Path CASES = Path.of("src/test/hostile");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`([\\w-]+)`");
    private static final String NOT_KEPT_OUT = "## What is not kept out";

    /** A row of one of the tables: what is kept out, how, by which guard, shown by which cases. */
    private record Row(String what, String guard, Set<String> cases) {
    }

    private final String page;

    SecurityPageTest() throws IOException {
        this.page = Files.readString(Path.of("../docs/security.md"));
    }

    @Test
    void eachRowHasACase() {
        assertThat(rows()).isNotEmpty().allSatisfy(row ->
            assertThat(row.cases()).as(row.what()).isNotEmpty());
    }

    @Test
    void rowsNameWhatExists() throws IOException {
        Set<String> known = new TreeSet<>(cases());
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.map(each -> each.getFileName().toString().replace(".java", ""))
                .filter(each -> each.endsWith("Test")).forEach(known::add);
        }
        assertThat(rows()).allSatisfy(row ->
            assertThat(known).as(row.what()).containsAll(row.cases()));
    }

    @Test
    void eachCaseIsInOnePlace() throws IOException {
        List<String> named = Stream.concat(
            rows().stream().flatMap(row -> row.cases().stream()),
            names(page.substring(page.indexOf(NOT_KEPT_OUT))).stream()).toList();
        assertThat(cases()).allSatisfy(each ->
            assertThat(named).as("places of " + each).containsOnlyOnce(each));
    }

    @Test
    void gapsAreSaidToBeGaps() throws IOException {
        Set<String> said = names(page.substring(page.indexOf(NOT_KEPT_OUT)));
        for (String through : List.of("worker", "bench")) {
            for (String name : Trial.names(CASES, through)) {
                assertThat(said.contains(name)).as(name + " is among what is not kept out")
                    .isEqualTo(Expect.read(CASES.resolve(name)).gap());
            }
        }
    }

    @Test
    void eachGuardHasARowWithItsCase() {
        for (Guard guard : Guard.all(CASES)) {
            assertThat(rows()).as(guard.guard()).anySatisfy(row -> {
                assertThat(row.guard()).isEqualTo(guard.guard());
                assertThat(row.cases()).contains(guard.hostile());
            });
        }
        assertThat(rows().stream().map(Row::guard).filter(each -> !each.equals("-")))
            .containsExactlyInAnyOrderElementsOf(
                Guard.all(CASES).stream().map(Guard::guard).toList());
    }

    private List<Row> rows() {
        return page.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| kept out")
                && !line.startsWith("| met "))
            .map(line -> line.split("\\|"))
            .map(cells -> new Row(cells[1].strip(), cells[3].strip(), names(cells[4])))
            .toList();
    }

    private static Set<String> names(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES, 3)) {
            return files.filter(each -> each.endsWith("expect.yaml"))
                .map(each -> each.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
